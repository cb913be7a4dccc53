package io.centralino.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever is sent, the answer is a problem, and says nothing of what is inside.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class BadInputTest {

    House house;

    @BeforeEach
    void openTheHouse() {
        house = new House();
    }

    @Test
    void aBodyThatIsNotWhatItShouldBeIsRefused() {
        var bodies = List.of(
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"name\":{}}",
                "{\"name\":[1]}",
                "{\"name\":\"\"}",
                "{\"name\":null}",
                "{\"name\":\"x\",\"media\":[\"fax\"]}",
                "{\"name\":\"x\",\"skills\":\"a\"}",
                "{\"name\":\"x\",\"skills\":[null]}",
                "{\"name\":\"x\",\"skills\":[{\"skill\":\"a b\",\"level\":1}]}",
                "{\"name\":\"x\",\"skills\":[{\"skill\":\"aa\",\"level\":99}]}",
                "{\"name\":\"x\",\"serviceLevel\":{\"withinSeconds\":-1}}",
                "{\"name\":\"x\",\"serviceLevel\":{\"withinSeconds\":1e400}}",
                "[".repeat(10_000),
                "{\"name\":" + "[".repeat(10_000),
                "{\"name\":\"" + "x".repeat(900_000) + "\"}");
        for (var body : bodies) {
            refused(body, "queues/pagamenti");
        }
        for (var body : List.of(
                "",
                "{",
                "null",
                "{\"queueId\":\"nessuna\",\"priority\":1}",
                "{\"queueId\":\"pagamenti\",\"priority\":\"x\"}",
                "{\"queueId\":\"pagamenti\",\"priority\":-1}")) {
            refused(body, "routing-plans/posta");
        }
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        for (var path : List.of(
                "work/x",
                "work/%00",
                "offers/1",
                "agents/..",
                "queues/" + "q".repeat(300),
                "work?cursor=x",
                "work?cursor=" + io.centralino.web.Cursor.encode("a", "b"),
                "agents?cursor=" + io.centralino.web.Cursor.encode("a"),
                "work?state=x")) {
            var answer =
                    House.as(house.supervisor).urlEncodingEnabled(false).get("/api/v1/" + house.tenant + "/" + path);
            sane(path, answer.statusCode(), answer.asString());
        }
    }

    @Test
    void parkingTakesOnlyATimeThatLiesAhead() {
        var giulia = house.agent("Giulia Ferrante", 1);
        var address = "/api/v1/" + house.tenant + "/work/" + UUID.randomUUID() + "/parking";
        for (var body : List.of(
                "",
                "{}",
                "{\"lastMessageSequence\":-1}",
                "{\"lastMessageSequence\":\"x\"}",
                "{\"lastMessageSequence\":1e400}",
                "{\"lastMessageSequence\":1,\"until\":\"domani\"}",
                "{\"lastMessageSequence\":1,\"until\":1e400}",
                "{\"lastMessageSequence\":1,\"until\":99999999999999999}",
                "{\"lastMessageSequence\":1,\"until\":\"2020-01-01T00:00:00Z\"}",
                "{\"lastMessageSequence\":1,\"until\":\"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofDays(91))))) {
            var answer = House.as(giulia.id()).body(body).post(address);
            sane(body, answer.statusCode(), answer.asString());
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void presenceTakesOnlyWhatItKnows() {
        var giulia = house.agent("Giulia Ferrante", 1);
        for (var body : List.of(
                "", "{}", "{\"state\":\"dead\"}", "{\"state\":1e9}", "{\"state\":\"away\",\"reason\":\"<script>\"}")) {
            var answer = House.as(giulia.id()).body(body).put("/api/v1/me/presence");
            sane(body, answer.statusCode(), answer.asString());
        }
        var nobody = UUID.randomUUID();
        io.centralino.testkit.States.grant(nobody, house.tenant, "supervisor");
        var answer = House.as(nobody).body("{\"state\":\"available\"}").put("/api/v1/me/presence");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("/problems/not-an-agent");
        assertThat(House.as(nobody).get("/api/v1/me/work").statusCode()).isEqualTo(200);
    }

    /// Refused before it is read: the answer may meet a connection that is still sending.
    @Test
    void fiveMegabytesAreNotTaken() {
        var body = "{\"name\":\"" + "x".repeat(5_000_000) + "\"}";
        try {
            var answer = House.as(house.supervisor).body(body).put("/api/v1/" + house.tenant + "/queues/pagamenti");
            assertThat(answer.statusCode()).isEqualTo(413);
        } catch (Exception closed) {
            assertThat(closed).isInstanceOf(java.io.IOException.class);
        }
        assertThat(House.as(house.supervisor)
                        .get("/api/v1/" + house.tenant + "/queues/pagamenti")
                        .<String>path("name"))
                .isEqualTo("Pagamenti");
    }

    private void refused(String body, String path) {
        var answer = House.as(house.supervisor)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/" + house.tenant + "/" + path);
        sane(body, answer.statusCode(), answer.asString());
    }

    private static void sane(String sent, int status, String answer) {
        var shown = sent.substring(0, Math.min(80, sent.length()));
        assertThat(status).as(shown).isBetween(400, 499);
        assertThat(answer)
                .as(shown)
                .doesNotContain("io.centralino", "java.", "Exception", "jackson", "SELECT", "hibernate");
        if (status != 413) {
            assertThat(answer).as(shown).contains("/problems/");
        }
    }
}
