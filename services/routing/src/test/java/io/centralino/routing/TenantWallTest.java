package io.centralino.routing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The wall between organisations, touched from the inside.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class TenantWallTest {

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    @Inject
    AgroalDataSource service;

    House ours;
    House theirs;

    @BeforeEach
    void openTheHouses() {
        ours = new House();
        theirs = new House();
    }

    @Test
    void theDatabaseIsAsListed() {
        CatalogCheck.verify();
    }

    /// Few connections, many organisations, failures in between: nobody ever sees the organisation before.
    @Test
    void aConnectionForgetsWhomItWorkedFor() throws InterruptedException {
        var tenants = List.of(ours.tenant, theirs.tenant, new House().tenant);
        var leaks = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var task = 0; task < 1_000; task++) {
                var chance = new Random(task);
                threads.submit(() -> {
                    var tenant = tenants.get(chance.nextInt(3));
                    try {
                        tenancy.in(tenant, () -> {
                            seen().stream().filter(seen -> !seen.equals(tenant)).forEach(leaks::add);
                            if (chance.nextInt(3) == 0) {
                                throw new IllegalStateException("on purpose");
                            }
                        });
                    } catch (IllegalStateException onPurpose) {
                        // The next on this connection must not notice.
                    }
                    QuarkusTransaction.requiringNew().run(() -> leaks.addAll(seen()));
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(leaks).isEmpty();
    }

    private List<String> seen() {
        return entities.createQuery("SELECT q.tenantId FROM Queue q", String.class)
                .getResultList();
    }

    @Test
    void aForeignIdChangesNoRow() {
        tenancy.in(ours.tenant, () -> {
            assertThat(entities.createQuery("UPDATE Queue q SET q.name = 'x' WHERE q.tenantId = :other")
                            .setParameter("other", theirs.tenant)
                            .executeUpdate())
                    .isZero();
            assertThat(entities.createNativeQuery("UPDATE queue SET name = 'x' WHERE tenant_id <> ?1")
                            .setParameter(1, ours.tenant)
                            .executeUpdate())
                    .isZero();
            assertThat(entities.createNativeQuery("DELETE FROM disposition WHERE tenant_id = ?1")
                            .setParameter(1, theirs.tenant)
                            .executeUpdate())
                    .isZero();
            assertThat(entities.createNativeQuery("SELECT count(*) FROM routing_plan WHERE tenant_id = ?1")
                            .setParameter(1, theirs.tenant)
                            .getSingleResult())
                    .isEqualTo(0L);
        });
    }

    @Test
    void aRowCannotBeWrittenForAnother() {
        assertThatThrownBy(() -> tenancy.in(
                        ours.tenant,
                        () -> entities.createNativeQuery(
                                        "INSERT INTO skill (tenant_id, id, name) VALUES (?1, 'fremd', 'Fremd')")
                                .setParameter(1, theirs.tenant)
                                .executeUpdate()))
                .hasMessageContaining("row-level security");
    }

    @Test
    void withoutAnOrganisationThereIsNothing() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> assertThat(seen()).isEmpty());
        tenancy.in(ours.tenant, () -> assertThat(seen()).containsExactly(ours.tenant));
        for (var blank : new ArrayList<>(List.of("", " "))) {
            tenancy.in(blank, () -> assertThat(seen()).isEmpty());
        }
        try (var connection = service.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM work")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    @Test
    void aReferenceStaysInsideItsOrganisation() {
        theirs.put(theirs.tenant, "queues/solo-loro", java.util.Map.of("name", "Solo loro"));

        assertThatThrownBy(() -> tenancy.in(
                        ours.tenant,
                        () -> entities.createNativeQuery(
                                        "INSERT INTO routing_plan (tenant_id, account_id, queue_id, priority) VALUES (?1, 'x1', 'solo-loro', 1)")
                                .setParameter(1, ours.tenant)
                                .executeUpdate()))
                .hasMessageContaining("foreign key");
    }
}
