package io.centralino.knowledge.wall;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.knowledge.Tenant;
import io.centralino.testkit.CatalogCheck;
import io.centralino.testkit.ForeignCase;
import io.centralino.testkit.ForeignOrganisationCheck;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Paola may do all of it for the bank; the town hall has articles and templates of its own.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ForeignOrganisationTest {

    private static final UUID PAOLA = UUID.fromString("00000000-0000-7000-8000-000000000009");
    private static final String ARTICLE =
            "{\"title\":\"Presa\",\"body\":\"Presa\",\"language\":\"it\",\"audience\":\"agents\"}";
    private static final String TEMPLATE = "{\"name\":\"Presa\",\"language\":\"it\",\"text\":\"Presa\"}";

    final Tenant aurora = Tenant.open("banca-aurora");
    final Tenant valfiorita = Tenant.open("comune-fiorita");

    @SuppressWarnings("NullAway.Init")
    UUID theirs;

    @SuppressWarnings("NullAway.Init")
    String theirTemplate;

    @BeforeEach
    void theOthersHaveAllOfIt() {
        States.grant(PAOLA, aurora.id(), "agent", "quality", "admin");
        theirs = valfiorita.article("Carta d'identità", "La carta d'identità elettronica costa ventidue euro.", "it");
        theirTemplate = valfiorita
                .as(Tenant.SARA)
                .body(Map.of("name", "Sportello", "language", "it", "text", "Lo sportello apre alle nove."))
                .post("/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void isAnsweredAsIfItWereNotThere() {
        var article = ForeignCase.with("id", theirs);
        var template = ForeignCase.with("id", theirTemplate);
        new ForeignOrganisationCheck(aurora.id(), valfiorita.id(), Tokens.of(PAOLA), Tokens.of(UUID.randomUUID()))
                .operation("GET /api/v1/{org}/articles", ForeignCase.plain())
                .operation("POST /api/v1/{org}/articles", ForeignCase.plain().body(ARTICLE))
                .operation("GET /api/v1/{org}/articles/{id}", article)
                .operation(
                        "POST /api/v1/{org}/articles/{id}/versions",
                        ForeignCase.with("id", theirs).body(ARTICLE))
                .operation(
                        "POST /api/v1/{org}/articles/{id}/versions/{number}/publish",
                        ForeignCase.with("id", theirs).and("number", 1))
                .operation("POST /api/v1/{org}/articles/{id}/retire", article)
                .operation("POST /api/v1/{org}/suggestions", ForeignCase.plain().body("{\"text\":\"carta\"}"))
                .operation("GET /api/v1/{org}/templates", ForeignCase.plain())
                .operation("POST /api/v1/{org}/templates", ForeignCase.plain().body(TEMPLATE))
                .operation("GET /api/v1/{org}/templates/{id}", template)
                .operation(
                        "PUT /api/v1/{org}/templates/{id}",
                        ForeignCase.with("id", theirTemplate).body(TEMPLATE))
                .operation("DELETE /api/v1/{org}/templates/{id}", template)
                .operation(
                        "POST /api/v1/{org}/templates/{id}/preview",
                        ForeignCase.with("id", theirTemplate).body("{\"values\":{}}"))
                .operation("GET /api/v1/{org}/answers", ForeignCase.plain().query("?contact=" + UUID.randomUUID()))
                .operation(
                        "POST /api/v1/{org}/answers",
                        ForeignCase.with("articleId", theirs)
                                .body("{\"contactId\":\"{articleId}\",\"articleId\":\"{articleId}\",\"version\":1}"))
                .verify();

        valfiorita
                .as(Tenant.GIULIA)
                .get("/articles/{id}", theirs)
                .then()
                .statusCode(200)
                .body("published", equalTo(1));
    }

    @Test
    void isNotFoundByAnyWord() {
        aurora.as(PAOLA).queryParam("q", "elettronica").get("/articles").then().body("items", empty());
        aurora.as(PAOLA)
                .body(Map.of("text", "Quanto costa la carta d'identità elettronica?"))
                .post("/suggestions")
                .then()
                .body("items.findAll { it.title.startsWith(\"Carta d'id\") }", empty());
        aurora.as(PAOLA)
                .queryParam("starts", "sportello")
                .get("/templates")
                .then()
                .body("items", empty());
    }

    @Test
    void isKeptApartByTheCatalogToo() {
        CatalogCheck.verify();
    }
}
