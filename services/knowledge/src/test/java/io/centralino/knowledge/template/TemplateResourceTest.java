package io.centralino.knowledge.template;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.knowledge.Tenant;
import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Sara keeps what is said often; Giulia picks from it.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class TemplateResourceTest {

    final Tenant aurora = Tenant.open("banca-aurora");

    @Test
    void isFoundByItsFirstLetters() {
        write("Saluto finale", "Cordiali saluti, {{agent.name}}");
        write("Saldo richiesto", "Il saldo si vede sul sito.");
        write("Apertura", "Gentile {{customer.name}},");

        aurora.as(Tenant.GIULIA)
                .queryParam("starts", "sal")
                .get("/templates")
                .then()
                .statusCode(200)
                .body("items.name", contains("Saldo richiesto", "Saluto finale"));
    }

    @Test
    void isShownFilledIn() {
        var id = write("Pratica", "Gentile {{customer.name}}, pratica {{case.reference}}.");

        aurora.as(Tenant.GIULIA)
                .body(Map.of("values", Map.of("customer.name", "Elena")))
                .post("/templates/{id}/preview", id)
                .then()
                .statusCode(200)
                .body("text", equalTo("Gentile Elena, pratica {{case.reference}}."))
                .body("open", contains("case.reference"));
        aurora.as(Tenant.GIULIA)
                .body(Map.of("values", Map.of("customer.iban", "IT60")))
                .post("/templates/{id}/preview", id)
                .then()
                .statusCode(400)
                .body("type", containsString("unknown-placeholder"));
    }

    @Test
    void isChangedAndRemoved() {
        var id = write("Orari", "Aperti dalle nove.");

        aurora.as(Tenant.SARA)
                .body(wish("Orari", "Aperti dalle otto."))
                .put("/templates/{id}", id)
                .then()
                .statusCode(200);
        aurora.as(Tenant.GIULIA).get("/templates/{id}", id).then().body("text", equalTo("Aperti dalle otto."));
        aurora.as(Tenant.SARA).delete("/templates/{id}", id).then().statusCode(204);
        aurora.as(Tenant.GIULIA).get("/templates/{id}", id).then().statusCode(404);
    }

    @Test
    void isNotWrittenByAnAgent() {
        aurora.as(Tenant.GIULIA)
                .body(wish("Mio", "Ciao"))
                .post("/templates")
                .then()
                .statusCode(403);
    }

    private String write(String name, String text) {
        return aurora.as(Tenant.SARA)
                .body(wish(name, text))
                .post("/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> wish(String name, String text) {
        return Map.of("name", name, "language", "it", "text", text);
    }
}
