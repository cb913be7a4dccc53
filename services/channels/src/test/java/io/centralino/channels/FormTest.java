package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static io.centralino.channels.Scene.AURORA_API;
import static io.centralino.channels.Scene.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.testkit.Tokens;
import io.centralino.testkit.Topics;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bank's own program hands in what customers wrote on a form.
@WithParts
class FormTest {

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    private static Map<String, Object> form(String text) {
        return Map.of(
                "accountId",
                "api",
                "from",
                Map.of("mail", "anna@example.org", "name", "Anna Bianchi"),
                "subject",
                "Modulo",
                "text",
                text);
    }

    private static Response send(Object body, String key) {
        return as(AURORA_API)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/{org}/contacts", AURORA);
    }

    @Test
    void itBecomesAContact() {
        var taken = send(
                        form("I would like to close my account"),
                        UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        var opened = Topics.await("channels", "contact-opened", taken.getString("conversationId"));
        assertThat(opened.path("data").path("contactId").asText()).isEqualTo(taken.getString("contactId"));
        assertThat(opened.path("data").path("language").asText()).isEqualTo("en");
        assertThat(opened.path("data").path("medium").asText()).isEqualTo("form");
    }

    @Test
    void itsAnswerGoesByMail() {
        var address = "modulo-" + UUID.randomUUID() + "@example.org";
        var taken = send(
                        Map.of("accountId", "api", "from", Map.of("mail", address), "text", "Richiamatemi"),
                        UUID.randomUUID().toString())
                .jsonPath();
        new Work.Contact(
                        AURORA,
                        UUID.fromString(taken.getString("contactId")),
                        UUID.fromString(taken.getString("conversationId")))
                .answer("Senz'altro.");

        assertThat(Post.await(address, 1)).hasSize(1);
    }

    @Test
    void sentAgainUnderItsKeyItIsTheSameToTheByte() {
        var key = UUID.randomUUID().toString();
        var answers = IntStream.range(0, 5)
                .mapToObj(i -> send(form("Cinque volte " + key), key)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .distinct();

        assertThat(answers).singleElement().satisfies(answer -> {
            var conversation = JsonPath.from(answer).getString("conversationId");
            Topics.await("channels", "contact-opened", conversation);
            assertThat(Topics.said("channels", "contact-opened", conversation)).hasSize(1);
        });
    }

    @Test
    void anotherFormUnderTheSameKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        send(form("Il primo"), key).then().statusCode(201);

        send(form("Il secondo"), key).then().statusCode(422).body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void onlyAFormTakesForms() {
        var answers = Stream.of("posta", "sito", "nessuno")
                .map(account -> send(
                                Map.of("accountId", account, "text", "x"),
                                UUID.randomUUID().toString())
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString())
                .distinct();

        assertThat(answers).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"accountId\": 7, \"text\": [\"x\"]}",
                "{\"accountId\": \"api\"}",
                "{\"accountId\": \"api\", \"text\": \" \"}",
                "{\"accountId\": \"api\", \"text\": {\"$ne\": null}}",
                "{\"accountId\": \"api\", \"text\": \"x\", \"from\": \"anna\"}",
                "{\"accountId\": \"api\", \"text\": \"x\", \"from\": {\"mail\": \"a@b.it\\r\\nBcc: c@d.it\"}}"
            })
    void whatIsNoFormIsAProblem(String body) {
        var answer = send(body, UUID.randomUUID().toString());

        assertThat(answer.statusCode()).isBetween(400, 499);
        saysNothingOfUs(answer);
    }

    @Test
    void depthAndSizeAreRefusedToo() throws IOException {
        var deep = send(
                ("{\"accountId\": \"api\", \"text\": \"x\", \"from\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                        .getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID().toString());
        assertThat(deep.statusCode()).isEqualTo(400);
        saysNothingOfUs(deep);
        assertThat(statusOf(5_000_000)).isEqualTo("HTTP/1.1 413");
        send(form("Ancora qui"), UUID.randomUUID().toString()).then().statusCode(201);
    }

    @Test
    void whatIsNotTheCallersToSayIsIgnored() {
        var taken = send(
                        Map.of(
                                "accountId",
                                "api",
                                "text",
                                "x",
                                "id",
                                UUID.randomUUID(),
                                "tenantId",
                                "teleorbita",
                                "state",
                                "closed",
                                "agentId",
                                UUID.randomUUID()),
                        UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        as(Scene.ADA)
                .get("/api/v1/{org}/contacts/{id}", AURORA, taken.getString("contactId"))
                .then()
                .body("state", equalTo("open"))
                .body("agentId", equalTo(null));
    }

    /// Only the head is sent: a body of that length is refused before it is read.
    private static String statusOf(int length) throws IOException {
        var door = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        try (var socket = new Socket(door.getHost(), door.getPort())) {
            var head =
                    "POST /api/v1/banca-aurora/contacts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                            + Tokens.of(AURORA_API) + "\r\nContent-Length: " + length + "\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private static void saysNothingOfUs(Response answer) {
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.asString())
                .doesNotContain("io.centralino", "com.fasterxml", "java.", "Exception", "SELECT", "\tat ");
    }
}
