package io.centralino.knowledge.suggestion;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.centralino.knowledge.Tenant;
import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A customer wrote; Giulia is shown what answers.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class SuggestionResourceTest {

    final Tenant aurora = Tenant.open("banca-aurora");

    @Test
    void showsTheArticleItsSentenceAndWhy() {
        var article = aurora.article(
                "Assegno smarrito",
                "Un assegno si emette in filiale.\n\n# Smarrimento\nUn assegno smarrito si denuncia entro un giorno.",
                "it");

        aurora.as(Tenant.GIULIA)
                .body(Map.of("text", "Ho smarrito l'assegno & il libretto: 'aiuto' \\ | !", "language", "it"))
                .post("/suggestions")
                .then()
                .statusCode(200)
                .body("items[0].articleId", equalTo(article.toString()))
                .body("items[0].version", equalTo(1))
                .body("items[0].heading", equalTo("Smarrimento"))
                .body("items[0].sentence", equalTo("Un assegno smarrito si denuncia entro un giorno."))
                .body("items[0].matched", hasItem("smarrito"));
    }

    @Test
    void showsNothingThatIsNotInForce() {
        aurora.draft("Zafferano", "Lo zafferano non si spedisce.", "it");

        aurora.as(Tenant.GIULIA)
                .body(Map.of("text", "Posso spedire zafferano?"))
                .post("/suggestions")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void isAskedOfSomeText() {
        aurora.as(Tenant.GIULIA)
                .body(Map.of("text", ""))
                .post("/suggestions")
                .then()
                .statusCode(400);
    }

    @Test
    void isNotForAClient() {
        aurora.as(Tenant.ELENA)
                .body(Map.of("text", "assegno"))
                .post("/suggestions")
                .then()
                .statusCode(403);
    }
}
