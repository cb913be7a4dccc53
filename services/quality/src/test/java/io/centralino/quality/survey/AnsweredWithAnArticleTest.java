package io.centralino.quality.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.centralino.quality.Tenant;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Giulia answered Elena with the second version of an article.
@QuarkusTest
@WithTestResource(ServiceParts.class)
@SuppressWarnings("NullAway.Init")
class AnsweredWithAnArticleTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final UUID article = UUID.randomUUID();

    UUID contact;

    @BeforeEach
    void elenaIsAsked() {
        contact = aurora.asks(100, 0).contact();
    }

    @Test
    void whatSheThinksOfItNamesTheArticle() {
        Topics.say(aurora.answeredWith(contact, article, 2));
        Tenant.until(() -> surveys(false).body("items[0].articles", hasSize(1)));

        answer();

        surveys(true)
                .body("items[0].articles[0].articleId", equalTo(article.toString()))
                .body("items[0].articles[0].version", equalTo(2));
        var said = Topics.await("quality", "survey-answered", contact.toString());
        assertThat(said.at("/data/articles/0/articleId").asText()).isEqualTo(article.toString());
        assertThat(said.at("/data/articles/0/version").asInt()).isEqualTo(2);
    }

    @Test
    void theArticleMayBeHeardOfLast() {
        answer();
        surveys(true).body("items[0].articles", hasSize(0));

        Topics.say(aurora.answeredWith(contact, article, 2));

        Tenant.until(() -> surveys(true).body("items[0].articles[0].version", equalTo(2)));
    }

    @Test
    void twoAnswersWithOneVersionNameItOnce() {
        Topics.say(aurora.answeredWith(contact, article, 2));
        Topics.say(aurora.answeredWith(contact, article, 2));
        Topics.say(aurora.answeredWith(contact, article, 3));

        Tenant.until(() -> surveys(false).body("items[0].articles.version", equalTo(List.of(2, 3))));
    }

    private void answer() {
        given().formParam("rating", "5").post(aurora.link(contact)).then().statusCode(200);
    }

    private ValidatableResponse surveys(boolean answered) {
        Tenant.invited(contact);
        return aurora.nadia()
                .queryParam("answered", answered)
                .get("/surveys")
                .then()
                .statusCode(200)
                .body("items[0].contactId", equalTo(contact.toString()));
    }
}
