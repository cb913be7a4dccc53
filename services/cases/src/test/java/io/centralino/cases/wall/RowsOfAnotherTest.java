package io.centralino.cases.wall;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static io.centralino.cases.Tenant.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.centralino.cases.Tenant;
import io.centralino.cases.Tenant.Contact;
import io.centralino.cases.customer.Customer;
import io.centralino.cases.customer.Customers;
import io.centralino.cases.matter.Case;
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
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the database itself allows, whatever the code above it forgets.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class RowsOfAnotherTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final Tenant orbita = Tenant.open("teleorbita");

    @Inject
    @SuppressWarnings("NullAway.Init")
    Tenancy tenancy;

    @Inject
    @SuppressWarnings("NullAway.Init")
    EntityManager entities;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Customers customers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    AgroalDataSource dataSource;

    @SuppressWarnings("NullAway.Init")
    Contact theirs;

    @SuppressWarnings("NullAway.Init")
    Contact ours;

    @BeforeEach
    void bothHaveAContact() {
        theirs = orbita.mail(anAddress());
        ours = aurora.mail(anAddress());
        customer(theirs);
        customer(ours);
    }

    @Test
    void areNotThereForAnEntityAQueryOrAStatement() {
        var id = matter(theirs);

        asAurora(() -> {
            assertThat(entities.find(Case.class, id)).isNull();
            assertThat(rows("SELECT c FROM Case c WHERE c.id = ?1", id)).isEmpty();
            assertThat(entities.createNativeQuery("SELECT id FROM customer_case WHERE id = ?1")
                            .setParameter(1, id)
                            .getResultList())
                    .isEmpty();
            assertThat(entities.unwrap(Session.class)
                            .byMultipleIds(Case.class)
                            .multiLoad(List.of(id))
                            .getFirst())
                    .isNull();
        });
    }

    @Test
    void areNotChangedOrDeletedByAnything() {
        var id = matter(theirs);
        var who = customer(theirs);
        var before = orbita.giulia().get("/cases/{id}", id).asString();

        asAurora(() -> {
            assertThat(update("UPDATE Case c SET c.subject = 'taken' WHERE c.id = ?1", id))
                    .isZero();
            assertThat(update("DELETE FROM Customer c WHERE c.id = ?1", who)).isZero();
            assertThat(entities.createNativeQuery("UPDATE customer_case SET subject = 'taken' WHERE id = ?1")
                            .setParameter(1, id)
                            .executeUpdate())
                    .isZero();
            assertThat(entities.createNativeQuery("DELETE FROM timeline_entry").executeUpdate())
                    .as("all of ours, none of theirs")
                    .isPositive();
        });
        var stolen = asOrbita(() -> entities.find(Customer.class, who));
        assertThatThrownBy(() -> asAurora(() -> {
                    entities.merge(stolen).introduce("taken");
                    entities.flush();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> asAurora(() -> {
                    var session =
                            entities.unwrap(Session.class).getSessionFactory().openStatelessSession();
                    session.joinTransaction();
                    session.delete(stolen);
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(orbita.giulia().get("/cases/{id}", id).asString()).isEqualTo(before);
        orbita.giulia().get("/customers/{id}", who).then().statusCode(200);
        orbita.giulia().get("/contact-files/{id}", theirs.id()).then().statusCode(200);
    }

    @Test
    void areNotMadeInAnothersName() {
        assertThatThrownBy(() -> asAurora(() -> entities.createNativeQuery(
                                "INSERT INTO customer (tenant_id, id, since) VALUES ('teleorbita', ?1, now())")
                        .setParameter(1, UUID.randomUUID())
                        .executeUpdate()))
                .hasMessageContaining("row-level security");
    }

    @Test
    void areNothingThatOursCanPointTo() {
        assertThatThrownBy(() -> asAurora(() -> entities.createNativeQuery("""
                                INSERT INTO contact_file (tenant_id, id, conversation_id, customer_id, case_id, account_id,
                                    medium, synthetic, opened_at)
                                VALUES ('banca-aurora', ?1, ?1, ?2, ?3, 'posta', 'mail', false, now())
                                """)
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, customer(theirs))
                        .setParameter(3, matter(theirs))
                        .executeUpdate()))
                .hasMessageContaining("foreign key");
    }

    @Test
    void areNotWrittenAboutInOurNotes() {
        assertThatThrownBy(() -> asAurora(() -> note(theirs))).hasMessageContaining("foreign key");
    }

    @Test
    void areNotReadAmongOurNotes() {
        asOrbita(() -> note(theirs));
        asAurora(() -> {
            note(ours);
            assertThat(entities.createNativeQuery("SELECT DISTINCT tenant_id FROM contact_note", String.class)
                            .getResultList())
                    .hasToString("[banca-aurora]");
        });
    }

    @Test
    void areNobodysWhereNobodyIsSaid() {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(customers.count()).isZero());
        // The same connection after somebody's transaction: the setting is then blank, not absent.
        asAurora(() -> assertThat(customers.count()).isPositive());
        IntStream.range(0, 30)
                .forEach(n -> QuarkusTransaction.requiringNew()
                        .run(() -> assertThat(customers.count()).isZero()));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "INSERT INTO customer (tenant_id, id, since) VALUES ('', ?1, now())")
                                .setParameter(1, UUID.randomUUID())
                                .executeUpdate()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void areNotSeenByTheNextOneOnTheConnection() throws Exception {
        var all = List.of(aurora, orbita);
        var visits = IntStream.range(0, 400).mapToObj(n -> all.get(n % 2)).toList();

        try (var many = Executors.newFixedThreadPool(24)) {
            var outcomes = visits.stream()
                    .map(tenant -> many.submit(() -> visit(tenant)))
                    .toList();
            for (Future<?> outcome : outcomes) {
                outcome.get();
            }
        }

        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM customer")) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void areKeptApartByTheCatalogToo() {
        CatalogCheck.verify();
    }

    /// Reads a list as the tenant, and now and then fails in the middle.
    private void visit(Tenant tenant) {
        var fails = new Random().nextInt(4) == 0;
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> tenancy.in(tenant.id(), () -> {
                        var seen = entities.createNativeQuery("SELECT DISTINCT tenant_id FROM customer", String.class)
                                .getResultList();
                        assertThat(seen).hasToString("[" + tenant.id() + "]");
                        if (fails) {
                            throw new IllegalStateException("in the middle");
                        }
                    }));
        } catch (IllegalStateException inTheMiddle) {
            assertThat(fails).isTrue();
        }
    }

    private List<?> rows(String query, UUID id) {
        return entities.createQuery(query).setParameter(1, id).getResultList();
    }

    private int update(String query, UUID id) {
        return entities.createQuery(query).setParameter(1, id).executeUpdate();
    }

    private int note(Contact about) {
        return entities.createNativeQuery("""
                        INSERT INTO contact_note (tenant_id, id, contact_id, author_id, author_name, text, at)
                        VALUES (?1, ?2, ?3, ?2, 'Giulia', 'Richiamare', now())
                        """)
                .setParameter(1, tenancy.current())
                .setParameter(2, UUID.randomUUID())
                .setParameter(3, about.id())
                .executeUpdate();
    }

    private void asAurora(Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> tenancy.in(aurora.id(), work));
    }

    private <T> T asOrbita(java.util.function.Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> tenancy.in(orbita.id(), work));
    }
}
