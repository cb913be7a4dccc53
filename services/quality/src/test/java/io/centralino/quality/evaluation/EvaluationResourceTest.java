package io.centralino.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.centralino.quality.People;
import io.centralino.quality.Tenant;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nadia judges how Giulia handled a contact.
@QuarkusTest
@WithTestResource(ServiceParts.class)
@SuppressWarnings("NullAway.Init")
class EvaluationResourceTest {

    final Tenant mutua =
            Tenant.open("mutua-alba").monitored(LocalDate.now(ZoneOffset.UTC).minusDays(2));

    UUID contact;
    String form;

    @BeforeEach
    void giuliaHandledAContact() {
        contact = mutua.contact();
        mutua.outcome(contact);
        form = mutua.form();
    }

    @Test
    void explainsItsScore() {
        mutua.judge(contact, form, 1, 3)
                .then()
                .statusCode(201)
                .body("agentId", equalTo(People.GIULIA.toString()))
                .body("score", equalTo(62.5f))
                .body("parts[1].questionId", equalTo("esattezza"))
                .body("parts[1].weight", equalTo(75f))
                .body("parts[1].points", equalTo(37.5f));
    }

    @Test
    void isADraftUntilItIsClosedForGood() {
        var id = mutua.judge(contact, form, 0, 5).<String>path("id");
        mutua.nadia()
                .body(Map.of("answers", Tenant.answers(1, 5)))
                .put("/evaluations/{id}/answers", id)
                .then()
                .statusCode(200)
                .body("score", equalTo(100f));
        mutua.nadia().post("/evaluations/{id}/close", id).then().statusCode(200);

        var said = Topics.await("quality", "evaluation-closed", id);
        assertThat(said.at("/data/score").asDouble()).isEqualTo(100);
        assertThat(said.at("/data/contactId").asText()).isEqualTo(contact.toString());
        mutua.nadia()
                .body(Map.of("answers", Tenant.answers(0, 1)))
                .put("/evaluations/{id}/answers", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/evaluation-closed"));
        mutua.nadia().get("/evaluations").then().body("items.id", hasItem(id));
    }

    @Test
    void keepsTheVersionItWasJudgedBy() {
        var id = mutua.judge(contact, form, 1, 5).<String>path("id");
        Topics.await("quality", "form-published", form);
        mutua.nadia()
                .body(Tenant.FORM.replace("75", "60").replace("25", "40"))
                .put("/evaluation-forms/{id}", form)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        mutua.nadia()
                .get("/evaluations/{id}", id)
                .then()
                .body("formVersion", equalTo(1))
                .body("parts[1].weight", equalTo(75f));
    }

    @Test
    void isRefusedWhereMonitoringIsOff() {
        var libera = Tenant.open("cassa-libera");
        var theirs = libera.contact();
        libera.outcome(theirs);

        libera.judge(theirs, libera.form(), 1, 5)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/monitoring-not-authorised"));
        libera.nadia().get("/evaluations").then().body("items.size()", equalTo(0));
    }

    @Test
    void isOfAContactThatSomebodyHandled() {
        mutua.judge(UUID.randomUUID(), form, 1, 5)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/contact-not-handled"));
    }

    @Test
    void answersEveryQuestionByItsScale() {
        mutua.judge(contact, form, 1, 7).then().statusCode(422).body("type", equalTo("/problems/answers-do-not-fit"));
    }

    @Test
    void hasAFormWhoseWeightsSum() {
        mutua.nadia()
                .body(Tenant.FORM.replace("75", "70"))
                .post("/evaluation-forms")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/weights-do-not-sum"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"\",\"sections\":[]}",
                "{\"name\":\"Posta\",\"sections\":[null]}",
                "{\"name\":\"Posta\",\"sections\":[{\"title\":\"A\",\"questions\":[{\"id\":\"a\",\"text\":\"A\",\"weight\":100,\"scale\":\"STARS\"}]}]}",
                "{\"name\":\"Po\\u0000sta\",\"sections\":[{\"title\":\"A\",\"questions\":[{\"id\":\"a\",\"text\":\"A\",\"weight\":100,\"scale\":\"YES_NO\"}]}]}"
            })
    void refusesWhatIsNoForm(String body) {
        var answer = mutua.nadia().body(body).post("/evaluation-forms");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("type").toString()).startsWith("/problems/");
    }
}
