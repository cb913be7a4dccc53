package io.centralino.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.centralino.knowledge.Tenant;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.Contracts;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Giulia answers with what an article says.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class AnswerResourceTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final UUID contact = UUID.randomUUID();

    @Inject
    @SuppressWarnings("NullAway.Init")
    Tenancy tenancy;

    @Inject
    @SuppressWarnings("NullAway.Init")
    EntityManager entities;

    @Test
    void isSaidOnceHoweverOftenItIsUsed() {
        var article = aurora.article("Domiciliazioni", "Le utenze si domiciliano dal sito.", "it");
        use(article, 1, 201);
        use(article, 1, 201);

        var said = Topics.await("knowledge", "answer-used", contact.toString());

        assertThat(said.at("/data/articleId").asText()).isEqualTo(article.toString());
        assertThat(said.at("/data/agentId").asText()).isEqualTo(Tenant.GIULIA.toString());
        assertThat(said.path("correlationid").asText()).isEqualTo(contact.toString());
        assertThat(saidAbout(contact)).isEqualTo(1);
    }

    @Test
    void isOfAVersionThatWasPublished() {
        use(aurora.draft("Bozza", "Non ancora.", "it"), 1, 404);
        var article = aurora.article("Pronta", "Adesso sì.", "it");
        use(article, 2, 404);
        use(article, 0, 404);

        assertThat(saidAbout(contact)).isZero();
    }

    @Test
    void mayBeOfAVersionThatWasReplacedMeanwhile() {
        var article = aurora.article("Orari", "Si apre alle nove.", "it");
        for (var n = 2; n <= 3; n++) {
            aurora.as(Tenant.SARA)
                    .body(Tenant.wish("Orari", "Si apre alle otto.", "it"))
                    .post("/articles/{id}/versions", article)
                    .then()
                    .statusCode(201);
        }
        aurora.publish(article, 3);

        use(article, 1, 201);
        use(article, 2, 404);
    }

    @Test
    void nadiaReadsWhichVersionTheCustomerWasAnsweredWith() {
        var article = aurora.article("Storni", "Arrivano entro le diciotto.", "it");
        use(article, 1, 201);

        aurora.as(Tenant.SARA)
                .get("/answers?contact={a}&contact={b}", contact, UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].contactId", is(contact.toString()))
                .body("items[0].articleId", is(article.toString()))
                .body("items[0].version", is(1))
                .body("items[0].title", is("Storni"));
        aurora.as(Tenant.SARA).get("/answers").then().statusCode(400);
    }

    @Test
    void theExamplesKeepTheirContracts() {
        for (var event : new String[] {"article-published", "process-changed", "answer-used"}) {
            Contracts.validate("knowledge", event, Contracts.example("knowledge", event));
        }
    }

    private void use(UUID article, int version, int status) {
        aurora.as(Tenant.GIULIA)
                .body(Map.of("contactId", contact, "articleId", article, "version", version))
                .post("/answers")
                .then()
                .statusCode(status);
    }

    private long saidAbout(UUID key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tenancy.in(
                        aurora.id(),
                        () -> ((Number) entities.createNativeQuery("SELECT count(*) FROM outbox WHERE key = ?1")
                                        .setParameter(1, key.toString())
                                        .getSingleResult())
                                .longValue()));
    }
}
