package io.centralino.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgres.class)
class WallBetweenOrganisationsTest {
    private static final String AURORA = "banca-aurora";

    @Inject
    Tenancy tenancy;

    @Inject
    AgroalDataSource service;

    @Test
    void showsNothingToATransactionThatSaidNoOrganisation() {
        write(AURORA);

        assertThat(QuarkusTransaction.requiringNew().call(this::seen)).isEmpty();
    }

    @Test
    void letsNobodyWriteWithoutAnOrganisation() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> insert(AURORA)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void refusesARowOfAnotherOrganisation() {
        assertThatThrownBy(() -> tenancy.in("teleorbita", () -> insert(AURORA)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void holdsForARowChangedByItsNumber() throws SQLException {
        write(AURORA);

        var changed = tenancy.in("teleorbita", () -> execute("UPDATE tally SET number = 13"));

        assertThat(changed).isZero();
    }

    @Test
    void returnsToTheOuterOrganisationAfterAnInnerOne() {
        tenancy.in(AURORA, () -> {
            tenancy.in("teleorbita", () -> assertThat(seen()).doesNotContain(AURORA));
            insert(AURORA);
            assertThat(seen()).containsOnly(AURORA);
        });
    }

    @Test
    void holdsOnSharedConnectionsUnderFailuresAtRandom() throws Exception {
        var random = new Random(20261124);
        var visits = new ArrayList<Callable<List<String>>>();
        for (int i = 0; i < 600; i++) {
            var organisation = "tenant-" + random.nextInt(20);
            var fails = random.nextInt(4) == 0;
            visits.add(() -> visit(organisation, fails));
        }
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var leak : threads.invokeAll(visits)) {
                assertThat(leak.get()).as("rows of others").isEmpty();
            }
        }
        assertThat(QuarkusTransaction.requiringNew().call(this::seen)).isEmpty();
    }

    @Test
    void isNotTrustedToASuperuserAnOwnerOrAnUnsafeDatabase() throws SQLException {
        try (var superuser = RealPostgres.server().superuser("tally")) {
            assertThatThrownBy(() -> BootCheck.check(superuser)).hasMessageContaining("superuser");
            execute(superuser, "DROP ROLE IF EXISTS passer");
            execute(superuser, "CREATE ROLE passer LOGIN BYPASSRLS PASSWORD 'passer'");
            execute(superuser, "GRANT CONNECT ON DATABASE tally TO passer");
        }
        try (var owner = connect("tally_owner")) {
            assertThatThrownBy(() -> BootCheck.check(owner)).hasMessageContaining("owns tables");
        }
        try (var passer = connect("passer")) {
            assertThatThrownBy(() -> BootCheck.check(passer)).hasMessageContaining("bypasses");
        }
        try (var careless = connect("tally")) {
            assertThatCode(() -> BootCheck.check(careless)).doesNotThrowAnyException();
            execute(careless, "SET synchronous_commit = off");
            assertThatThrownBy(() -> BootCheck.check(careless)).hasMessageContaining("synchronous_commit");
        }
    }

    private List<String> visit(String organisation, boolean fails) {
        var foreign = new ArrayList<String>();
        try {
            tenancy.in(organisation, () -> {
                insert(organisation);
                seen().stream().filter(tenant -> !tenant.equals(organisation)).forEach(foreign::add);
                if (fails) {
                    throw new IllegalStateException("bad luck");
                }
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("bad luck");
        }
        return foreign;
    }

    private void write(String organisation) {
        tenancy.in(organisation, () -> insert(organisation));
    }

    private void insert(String organisation) {
        execute("INSERT INTO tally (tenant_id, key, number) VALUES ('%s', 'wall', 1)".formatted(organisation));
    }

    private int execute(String sql) {
        try (var connection = service.getConnection()) {
            return execute(connection, sql);
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> seen() {
        try (var connection = service.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT tenant_id FROM tally")) {
            var seen = new ArrayList<String>();
            while (rows.next()) {
                seen.add(rows.getString(1));
            }
            return seen;
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(RealPostgres.server().url("tally"), role, role);
    }
}
