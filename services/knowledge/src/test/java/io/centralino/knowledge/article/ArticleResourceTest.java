package io.centralino.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.centralino.knowledge.Tenant;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Sara writes what the bank knows; Giulia finds it.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ArticleResourceTest {

    final Tenant aurora = Tenant.open("banca-aurora");

    @Inject
    @SuppressWarnings("NullAway.Init")
    Tenancy tenancy;

    @Inject
    @SuppressWarnings("NullAway.Init")
    EntityManager entities;

    @Test
    void aDraftIsSeenByThoseWhoWrite() {
        var draft = aurora.draft("Mutuo", "Un mutuo si estingue in filiale.", "it");

        aurora.as(Tenant.GIULIA).get("/articles/{id}", draft).then().statusCode(404);
        aurora.as(Tenant.SARA)
                .get("/articles/{id}", draft)
                .then()
                .statusCode(200)
                .body("versions[0].title", equalTo("Mutuo"));
        aurora.as(Tenant.GIULIA)
                .queryParam("state", "draft")
                .get("/articles")
                .then()
                .statusCode(403);
        aurora.as(Tenant.SARA)
                .queryParam("state", "draft")
                .get("/articles")
                .then()
                .body("items.id", hasItem(draft.toString()));
    }

    @Test
    void aPublishedOneIsSaidAndReadByAll() {
        var article = aurora.article("Mutuo", "Un mutuo si estingue in filiale.", "it");

        var said = Topics.await("knowledge", "article-published", article.toString());
        assertThat(said.at("/data/version").asInt()).isEqualTo(1);
        assertThat(said.at("/data/language").asText()).isEqualTo("it");
        assertThat(said.toString()).doesNotContain("filiale");
        aurora.as(Tenant.ELENA)
                .get("/articles/{id}", article)
                .then()
                .statusCode(200)
                .body("published", equalTo(1))
                .body("versions[0].body", equalTo("Un mutuo si estingue in filiale."));
    }

    @Test
    void aChangeOfProcessIsSaidWithItsText() {
        var article = aurora.article("Reclami", "Si risponde entro trenta giorni.", "it");
        var next = new HashMap<>(Tenant.wish("Reclami", "Si risponde entro quindici giorni.", "it"));
        next.put(
                "change",
                Map.of(
                        "summary", "Quindici giorni invece di trenta.",
                        "severity", "major",
                        "effectiveFrom", "2026-12-01T00:00:00Z"));
        aurora.as(Tenant.SARA)
                .body(next)
                .post("/articles/{id}/versions", article)
                .then()
                .statusCode(201);
        aurora.as(Tenant.GIULIA)
                .get("/articles/{id}", article)
                .then()
                .body("versions", hasSize(1))
                .body("versions[0].number", equalTo(1));

        aurora.publish(article, 2);

        var said = Topics.await("knowledge", "process-changed", article.toString());
        assertThat(said.at("/data/summary").asText()).isEqualTo("Quindici giorni invece di trenta.");
        assertThat(said.at("/data/version").asInt()).isEqualTo(2);
        aurora.as(Tenant.GIULIA)
                .get("/articles/{id}", article)
                .then()
                .body("versions[0].body", containsString("quindici"));
    }

    @Test
    void isFoundByOtherFormsOfItsWordsAndMarked() {
        var article = aurora.article("Estratti", "Gli estratti conto trimestrali si scaricano dal sito.", "it");
        var english = aurora.article("Parcels", "Lost parcels are traced within a week.", "en");

        aurora.as(Tenant.GIULIA)
                .queryParam("q", "estratto trimestrale")
                .get("/articles")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(article.toString()))
                .body("items[0].extract", containsString("**trimestrali**"));
        aurora.as(Tenant.GIULIA)
                .queryParam("q", "tracing parcel")
                .queryParam("language", "en")
                .get("/articles")
                .then()
                .body("items.id", hasItem(english.toString()));
    }

    @Test
    void isNoMoreFoundNorChangedOnceRetired() {
        var article = aurora.article("Girofondi", "Il girofondo costa nulla.", "it");

        aurora.as(Tenant.SARA).post("/articles/{id}/retire", article).then().statusCode(200);

        aurora.as(Tenant.GIULIA).get("/articles/{id}", article).then().statusCode(404);
        aurora.as(Tenant.GIULIA)
                .queryParam("q", "girofondo")
                .get("/articles")
                .then()
                .body("items.id", not(hasItem(article.toString())));
        aurora.as(Tenant.SARA)
                .body(Tenant.wish("Girofondi", "Di nuovo.", "it"))
                .post("/articles/{id}/versions", article)
                .then()
                .statusCode(409)
                .body("type", containsString("article-retired"));
    }

    @Test
    void isListedPageByPage() {
        for (var n = 0; n < 51; n++) {
            aurora.article("Pagina " + n, "Numero " + n, "en");
        }

        String next = aurora.as(Tenant.GIULIA)
                .queryParam("language", "en")
                .get("/articles")
                .then()
                .body("items", hasSize(50))
                .body("items[0].title", equalTo("Pagina 50"))
                .extract()
                .path("next");

        aurora.as(Tenant.GIULIA)
                .queryParam("language", "en")
                .queryParam("cursor", next)
                .get("/articles")
                .then()
                .body("items[0].title", equalTo("Pagina 0"));
        aurora.as(Tenant.GIULIA)
                .queryParam("cursor", "none")
                .get("/articles")
                .then()
                .statusCode(400);
    }

    @Test
    void isWrittenByNoAgentAndNoClient() {
        for (var person : new UUID[] {Tenant.GIULIA, Tenant.ELENA}) {
            aurora.as(person)
                    .body(Tenant.wish("Mutuo", "Testo", "it"))
                    .post("/articles")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void isNotEmptyAndInALanguageThatIsRead() {
        aurora.as(Tenant.SARA)
                .body(Tenant.wish("Mutuo", " ", "it"))
                .post("/articles")
                .then()
                .statusCode(400);
        aurora.as(Tenant.SARA)
                .body(Tenant.wish("Mutuo", "Testo", "de"))
                .post("/articles")
                .then()
                .statusCode(400);
        aurora.as(Tenant.SARA)
                .body(Tenant.wish("Mutuo", "Te\u0000sto", "it"))
                .post("/articles")
                .then()
                .statusCode(400);
    }

    @Test
    void aVersionIsNeverChangedByTheService() {
        var article = aurora.article("Tassi", "Il tasso è fisso.", "it");

        assertThatThrownBy(() -> write("UPDATE article_version SET body = 'altro' WHERE article_id = ?1", article))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> write("DELETE FROM article_version WHERE article_id = ?1", article))
                .hasMessageContaining("permission denied");
    }

    private void write(String statement, UUID article) {
        QuarkusTransaction.requiringNew()
                .run(() -> tenancy.in(aurora.id(), () -> {
                    entities.createNativeQuery(statement)
                            .setParameter(1, article)
                            .executeUpdate();
                }));
    }
}
