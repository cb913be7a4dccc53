package io.centralino.governance;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.GIULIA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.CatalogCheck;
import io.centralino.testkit.ServiceParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The database itself keeps organisations apart, whatever the code above it forgets.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class WallBetweenOrganisationsTest {
    static final String AURORA = "banca-muro";
    static final String ORBITA = "tele-muro";
    static final String VOXIA = "voxia-muro";

    @Inject
    EntityManager entities;

    @Inject
    Tenancy tenancy;

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void house() {
        found(AURORA, "tenant");
        found(ORBITA, "tenant");
        found(VOXIA, "vendor");
        grant(AURORA, ADA, "admin");
        as(ADA).body(Map.of("name", "Giulia di " + AURORA))
                .put("/api/v1/" + AURORA + "/people/" + GIULIA)
                .then()
                .statusCode(200);
        as(ADA).body(Map.of(
                        "vendorId", VOXIA,
                        "queues", List.of(),
                        "serviceLevel", Map.of("withinSeconds", 20, "targetPercent", 80)))
                .put("/api/v1/" + AURORA + "/contracts/muro")
                .then()
                .statusCode(200);
    }

    @Test
    void listsEveryTableAndItsExceptions() {
        CatalogCheck.verify();
    }

    @Test
    void showsNothingToWhoSaysNoOrganisation() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> count("registry.organisation")))
                .isZero();
        assertThat(QuarkusTransaction.requiringNew().call(() -> {
                    run("SELECT set_config('app.organisation', '', true)");
                    return count("registry.organisation") + count("ledger.event") + count("registry.contract");
                }))
                .isZero();
    }

    @Test
    void changesNoForeignRowByAnyStatement() {
        for (var statement : List.of(
                "UPDATE registry.person SET name = 'x' WHERE id = '" + GIULIA + "'",
                "UPDATE registry.organisation SET name = 'x'",
                "DELETE FROM registry.role_grant WHERE tenant_id = '" + AURORA + "'",
                "DELETE FROM registry.tenant_key WHERE tenant_id = '" + AURORA + "'",
                "DELETE FROM ledger.contact WHERE tenant_id = '" + AURORA + "'")) {
            assertThat(tenancy.<Integer>in(ORBITA, () -> {
                        var changed = entities.createNativeQuery(statement).executeUpdate();
                        return statement.startsWith("UPDATE registry.organisation") ? changed - 1 : changed;
                    }))
                    .as(statement)
                    .isZero();
        }
        as(ADA).get("/api/v1/" + AURORA + "/organisation").then().statusCode(200);
        assertThat(tenancy.<List<?>>in(
                        AURORA,
                        () -> entities.createNativeQuery(
                                        "SELECT name FROM registry.person WHERE id = '" + GIULIA + "'", String.class)
                                .getResultList()))
                .hasToString("[Giulia di " + AURORA + "]");
    }

    @Test
    void letsAVendorReadItsContractAndChangeNothingInIt() {
        assertThat(tenancy.<Long>in(VOXIA, () -> count("registry.contract"))).isEqualTo(1);
        for (var statement :
                List.of("UPDATE registry.contract SET target_percent = 0", "DELETE FROM registry.contract")) {
            assertThat(tenancy.<Integer>in(
                            VOXIA, () -> entities.createNativeQuery(statement).executeUpdate()))
                    .as(statement)
                    .isZero();
        }
    }

    @Test
    void takesNoRowForAnotherOrganisation() {
        assertThatThrownBy(() -> tenancy.in(
                        ORBITA,
                        () -> run("INSERT INTO registry.client VALUES ('" + AURORA
                                + "', 'spia', gen_random_uuid(), 'Spia')")))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> tenancy.in(
                        VOXIA,
                        () -> run("INSERT INTO registry.contract VALUES ('" + AURORA + "', 'falso', '" + VOXIA
                                + "', '[]', 1, 1)")))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void changesNoEventOfTheLedger() {
        for (var statement :
                List.of("UPDATE ledger.event SET type = 'x'", "DELETE FROM ledger.event", "TRUNCATE ledger.event")) {
            assertThatThrownBy(() -> tenancy.in(AURORA, () -> run(statement)))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void changesNoEntryOfTheAudit() {
        for (var statement : List.of(
                "UPDATE registry.audit SET person = gen_random_uuid()",
                "DELETE FROM registry.audit",
                "TRUNCATE registry.audit")) {
            assertThatThrownBy(() -> tenancy.in(AURORA, () -> run(statement)))
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(tenancy.<Long>in(AURORA, () -> count("registry.audit"))).isPositive();
    }

    @Test
    void forgetsTheOrganisationWithTheTransaction() throws Exception {
        var calls = new java.util.ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 400; i++) {
            var organisation = i % 2 == 0 ? AURORA : ORBITA;
            var fails = i % 7 == 0;
            calls.add(() -> seesOnly(organisation, fails));
        }
        try (var threads = Executors.newFixedThreadPool(30)) {
            for (var seen : threads.invokeAll(calls)) {
                assertThat(seen.get()).isTrue();
            }
        }
        try (var connection = dataSource.getConnection();
                var result = connection
                        .createStatement()
                        .executeQuery("SELECT coalesce(current_setting('app.organisation', true), '')")) {
            result.next();
            assertThat(result.getString(1)).isEmpty();
        }
    }

    /// On a pool that lends a connection to everybody in turn, with transactions that fail before they clean up.
    private boolean seesOnly(String organisation, boolean fails) {
        try {
            return tenancy.<Boolean>in(organisation, () -> {
                var seen = entities.createNativeQuery("SELECT tenant_id FROM registry.organisation", String.class)
                        .getResultList();
                if (fails) {
                    throw new IllegalStateException("as things go");
                }
                return seen.equals(List.of(organisation));
            });
        } catch (IllegalStateException asThingsGo) {
            return true;
        }
    }

    private long count(String table) {
        try (var connection = dataSource.getConnection();
                var result = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String statement) {
        try (var connection = dataSource.getConnection();
                var one = connection.createStatement()) {
            one.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
