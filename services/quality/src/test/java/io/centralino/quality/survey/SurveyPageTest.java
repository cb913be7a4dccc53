package io.centralino.quality.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.centralino.quality.People;
import io.centralino.quality.Tenant;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Elena was answered by Giulia and is asked how it went.
@QuarkusTest
@WithTestResource(ServiceParts.class)
@SuppressWarnings("NullAway.Init")
class SurveyPageTest {

    final Tenant aurora = Tenant.open("banca-aurora");

    UUID contact;
    String link;

    @BeforeEach
    void elenaIsAsked() {
        contact = aurora.asks(100, 0).contact();
        link = aurora.link(contact);
    }

    @Test
    void isStillThereAfterManyLooks() {
        IntStream.range(0, 3).forEach(n -> given().get(link).then().statusCode(200));

        given().get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<html lang=\"it\">"))
                .body(containsString("<legend>"))
                .body(not(containsString("<script")));
    }

    @Test
    void takesTheAnswerAndSaysIt() {
        answer("4", "Tutto \"chiaro\" <b>grazie</b>").then().statusCode(200).body(containsString("Grazie"));

        var said = Topics.await("quality", "survey-answered", contact.toString());
        assertThat(said.at("/data/rating").asInt()).isEqualTo(4);
        assertThat(said.at("/data/agentId").asText()).isEqualTo(People.GIULIA.toString());
        assertThat(said.at("/data/queueId").asText()).isEqualTo("pagamenti");
        assertThat(said.toString()).doesNotContain("chiaro");
        aurora.nadia()
                .queryParam("answered", true)
                .get("/surveys")
                .then()
                .body("items[0].contactId", equalTo(contact.toString()))
                .body("items[0].solved", equalTo(true))
                .body("items[0].comment", equalTo("Tutto \"chiaro\" <b>grazie</b>"));
    }

    @Test
    void takesOneOfTwentyAnswersAtOnce() throws Exception {
        List<Callable<String>> answers = IntStream.range(0, 20)
                .mapToObj(n -> (Callable<String>) () -> answer("5", null).asString())
                .toList();
        List<String> pages;
        try (var many = Executors.newFixedThreadPool(20)) {
            pages = many.invokeAll(answers).stream().map(it -> it.resultNow()).toList();
        }

        assertThat(pages).filteredOn(page -> page.contains("Grazie")).hasSize(1);
        assertThat(pages).filteredOn(page -> page.contains("già risposto")).hasSize(19);
        assertThat(Topics.said("quality", "survey-answered", contact.toString()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "five"})
    void asksAgainWhereNoMarkIsChosen(String rating) {
        answer(rating, "Ho scritto <i>molto</i>")
                .then()
                .statusCode(400)
                .body(containsString("role=\"alert\""))
                .body(containsString("Ho scritto &lt;i&gt;molto&lt;/i&gt;"));
    }

    @Test
    void isTheSameForEverythingThatIsNoLink() {
        var token = link.substring("/s/".length());
        var forged = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
        var stolen = token.replace("banca-aurora", "teleorbita");
        var nothing = given().get("/s/nothing");

        assertThat(nothing.statusCode()).isEqualTo(404);
        for (var guess : List.of(forged, stolen, token.substring(0, 20), token + "A", "banca-aurora...", "%20")) {
            var page = given().urlEncodingEnabled(false).get("/s/" + guess);
            assertThat(page.statusCode()).as(guess).isEqualTo(404);
            assertThat(page.asString()).isEqualTo(nothing.asString());
        }
        given().contentType("application/x-www-form-urlencoded")
                .formParam("rating", "1")
                .post("/s/" + forged)
                .then()
                .statusCode(404);
    }

    @Test
    void isCountedInTheFigures() {
        answer("5", null);

        aurora.nadia()
                .get("/surveys/summary")
                .then()
                .statusCode(200)
                .body("agents", hasSize(1))
                .body("agents[0].agentId", equalTo(People.GIULIA.toString()));
    }

    private Response answer(String rating, @Nullable String comment) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("rating", rating)
                .formParam("solved", "yes")
                .formParam("comment", comment == null ? "" : comment)
                .post(link);
    }
}
