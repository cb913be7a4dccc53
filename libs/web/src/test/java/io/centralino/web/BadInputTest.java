package io.centralino.web;

import static io.centralino.web.Asking.GIULIA;
import static io.centralino.web.Asking.as;
import static io.centralino.web.Asking.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class BadInputTest {
    @BeforeEach
    void people() {
        Asking.peopleWork();
    }

    @Test
    void isAProblemThatShowsNothingOfOurs() {
        for (var body : List.of(
                "{",
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"text\": {\"$ne\": null}}",
                "{\"text\": [\"a\"]}",
                "{\"org\": 7, \"text\": ",
                "[".repeat(10_000),
                "{\"text\":".repeat(10_000) + "1" + "}".repeat(10_000))) {
            var answer = as(GIULIA).body(body.getBytes(StandardCharsets.UTF_8)).post("/api/v1/banca-aurora/notes");
            assertThat(answer.statusCode()).as(start(body)).isEqualTo(400);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            saysNothingOfOurs(answer);
        }
    }

    @Test
    void namesTheMemberThatIsNotValid() {
        as(GIULIA)
                .body(note(" "))
                .post("/api/v1/banca-aurora/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("errors[0].member", equalTo("text"));
    }

    @Test
    void ofFiveMegabytesIsRefusedBeforeItIsRead() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head =
                    "POST /api/v1/banca-aurora/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + Tokens.of(GIULIA) + "\r\nContent-Length: 5000000\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(4_000), StandardCharsets.US_ASCII);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "/problems/too-large")
                    .endsWith("}");
        }
    }

    @Test
    void ofAnotherMediaTypeOrMethodIsNamedAsSuch() {
        as(GIULIA)
                .contentType(ContentType.XML)
                .body("<note/>")
                .post("/api/v1/banca-aurora/notes")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
        as(GIULIA)
                .delete("/api/v1/banca-aurora/notes")
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void inACursorIsNamedAsSuch() {
        as(GIULIA)
                .queryParam("cursor", "%%%")
                .get("/api/v1/banca-aurora/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    @Test
    void thatBreaksUsIsAnsweredWithANumberToAskFor() {
        var answer = as(GIULIA).body(note("divide")).post("/api/v1/banca-aurora/notes");

        answer.then().statusCode(500).body("type", equalTo("/problems/internal"));
        assertThat(answer.path("correlationId").toString()).hasSize(36);
        saysNothingOfOurs(answer);
    }

    private static void saysNothingOfOurs(Response answer) {
        assertThat(answer.asString()).doesNotContain("io.", "java", "jackson", "Exception", "NewNote", "at ", "secret");
    }

    private static String start(String body) {
        return body.substring(0, Math.min(40, body.length()));
    }
}
