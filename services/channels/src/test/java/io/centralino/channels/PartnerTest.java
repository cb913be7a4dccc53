package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.standin.Signing;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bank's app brings what people write in it, and takes the answers.
@WithParts
class PartnerTest {

    private static final String SECRET = "whsec_" + "c2VncmV0byBkZWxsYSBiYW5jYSBwZXIgaSB0ZXN0";
    private static final String OTHER_SECRET = "whsec_" + "c2VncmV0byBkaSBxdWFsY3VuIGFsdHJvIHBlciB0";

    private final String user = "u-" + UUID.randomUUID();

    @BeforeAll
    static void setScene() {
        Scene.set();
        Scene.account(
                AURORA,
                "app",
                Map.of(
                        "medium",
                        "rest",
                        "name",
                        "App",
                        "language",
                        "it",
                        "rest",
                        Map.of("callbackUrl", StandInParts.address() + "/partner/app", "secret", SECRET)));
        control("PUT", "app", Map.of("name", "app", "hook", hook(), "secret", SECRET));
    }

    private static String hook() {
        return Customers.service() + "/hooks/rest/" + AURORA + "/app";
    }

    private static JsonPath control(String method, String path, Object body) {
        return given().baseUri(StandInParts.address())
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, "/partner/control/partners/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> message(String text) {
        return Map.of("type", "message", "from", Map.of("id", user, "name", "Anna " + user), "text", text);
    }

    private static int brings(Object event) {
        return control("POST", "app/events", Map.of("event", event)).getInt("status");
    }

    private Work.Contact contact() {
        return Awaitility.await("a contact of " + user)
                .until(() -> Work.contactsNamed(AURORA, "Anna " + user), contacts -> !contacts.isEmpty())
                .getFirst();
    }

    private List<Map<String, Object>> taken() {
        return control("GET", "app/taken", "").<Map<String, Object>>getList("items").stream()
                .filter(answer -> answer.toString().contains(user))
                .toList();
    }

    private static Response post(String id, String timestamp, String signature, byte[] body) {
        return given().contentType("application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", signature)
                .body(body)
                .post(hook());
    }

    private static Response signed(String body) {
        var id = UUID.randomUUID().toString();
        var now = Long.toString(Instant.now().getEpochSecond());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return post(id, now, Signing.standard(SECRET, id, now, bytes), bytes);
    }

    @Test
    void whatCustomersWriteBecomesAContactAndTheAnswerGoesBack() {
        assertThat(brings(message("Non vedo il bonifico"))).isEqualTo(202);
        var contact = contact();

        contact.answer("Arriva domani.");

        Awaitility.await().until(() -> taken().size() == 1);
        var answer = taken().getFirst();
        assertThat(answer).containsEntry("text", "Arriva domani.").containsEntry("to", Map.of("id", user));
        brings(Map.of("type", "receipt", "messageId", String.valueOf(answer.get("messageId")), "state", "read"));
        Awaitility.await().until(() -> "read".equals(contact.messages().get(1).get("delivery")));
    }

    @Test
    void broughtAgainItIsOneMessage() {
        control("POST", "app/events", Map.of("event", message("Una volta"), "repeat", 4));
        brings(message("Due volte"));

        assertThat(contact().awaitMessages(2))
                .extracting(message -> message.get("text"))
                .containsExactly("Una volta", "Due volte");
    }

    @Test
    void anAnswerOfWhichNobodyKnowsIsSentAgainAndIsOne() {
        brings(message("Mi rispondete?"));
        var contact = contact();
        control("POST", "app/moods", List.of("LOSE"));

        contact.answer("Sì.");

        Awaitility.await().until(() -> "sent".equals(contact.messages().get(1).get("delivery")));
        assertThat(taken()).hasSize(1);
    }

    @Test
    void aPartnerThatWillNotHaveAnAnswerMarksItAsFailed() {
        brings(message("Mi rispondete?"));
        var contact = contact();
        control("POST", "app/moods", List.of("REFUSE"));

        contact.answer("No.");

        Awaitility.await().until(() -> "failed".equals(contact.messages().get(1).get("delivery")));
    }

    @Test
    void aThreadIsAConversation() {
        var threads = Stream.of("ordine-1", "ordine-2", "ordine-1")
                .map(thread -> Map.of(
                        "type",
                        "message",
                        "thread",
                        thread + user,
                        "text",
                        thread,
                        "from",
                        Map.of("id", user, "name", "Anna " + user)));

        threads.forEach(PartnerTest::brings);

        Awaitility.await()
                .until(() -> Work.contactsNamed(AURORA, "Anna " + user).size() == 2);
        Awaitility.await()
                .until(() -> Work.contactsNamed(AURORA, "Anna " + user).stream()
                                .mapToInt(contact -> contact.messages().size())
                                .sum()
                        == 3);
    }

    static Stream<String> wrong() {
        return Stream.of(
                "",
                "null",
                "42",
                "[]",
                "{",
                "nonsense",
                "{\"type\": \"message\"}",
                "{\"type\": \"message\", \"from\": {\"id\": \"x\"}}",
                "{\"type\": \"message\", \"from\": {\"id\": \"x\"}, \"text\": \"  \"}",
                "{\"type\": \"message\", \"from\": {\"id\": \"x y\"}, \"text\": \"x\"}",
                "{\"type\": \"message\", \"from\": {\"id\": 7}, \"text\": \"x\"}",
                "{\"type\": \"message\", \"from\": {\"id\": \"x\", \"mail\": \"a@b.it\\nBcc: c@d.it\"}, \"text\": \"x\"}",
                "{\"type\": \"message\", \"from\": {\"id\": \"x\"}, \"text\": {\"$ne\": 1}}",
                "{\"type\": \"message\", \"type\": \"receipt\", \"from\": {\"id\": \"x\"}, \"text\": \"x\"}",
                "{\"type\": \"message\", \"from\": {\"id\": \"x\"}, \"text\": \"x\"} {}",
                "{\"type\": \"message\", \"from\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                "{\"type\": \"receipt\", \"messageId\": \"x\", \"state\": \"read\"}",
                "{\"type\": \"payment\"}");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsSignedAndNoEventIsAProblem(String body) {
        var answer = signed(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString())
                .contains("/problems/")
                .doesNotContain("io.centralino", "jackson", "java.", "Exception");
    }

    @Test
    void aReceiptForAnAnswerOfNobodyChangesNothing() {
        assertThat(brings(
                        Map.of("type", "receipt", "messageId", UUID.randomUUID().toString(), "state", "read")))
                .isEqualTo(202);
    }

    @Test
    void whatDoesNotProveItselfIsRefused() {
        var body = ("{\"type\":\"message\",\"from\":{\"id\":\"" + user + "\",\"name\":\"Anna " + user
                        + "\"},\"text\":\"perché 👋\"}")
                .getBytes(StandardCharsets.UTF_8);
        var id = UUID.randomUUID().toString();
        var now = Instant.now().getEpochSecond();
        var at = Long.toString(now);
        var old = Long.toString(now - 400);
        var early = Long.toString(now + 400);
        var right = Signing.standard(SECRET, id, at, body);

        Stream.of(
                        post(id, at, "", body),
                        post(id, at, "v1,", body),
                        post(id, at, right.replace("v1,", "v1a,"), body),
                        post(id, at, right.replace("v1,", ""), body),
                        post(id, at, Signing.standard(OTHER_SECRET, id, at, body), body),
                        post(id, old, Signing.standard(SECRET, id, old, body), body),
                        post(id, early, Signing.standard(SECRET, id, early, body), body),
                        post(id, old, right, body),
                        post("other", at, right, body),
                        post(
                                id,
                                at,
                                right,
                                new String(body, StandardCharsets.UTF_8)
                                        .replace(":", ": ")
                                        .getBytes(StandardCharsets.UTF_8)),
                        given().contentType("application/json").body(body).post(hook()),
                        given().contentType("application/json")
                                .header("webhook-id", id, id)
                                .header("webhook-timestamp", at)
                                .header("webhook-signature", right)
                                .body(body)
                                .post(hook()),
                        given().contentType("application/json")
                                .header("webhook-id", id)
                                .header("webhook-timestamp", at)
                                .header("webhook-signature", right)
                                .body(body)
                                .post(hook().replace("app", "nessuno")))
                .forEach(answer -> answer.then().statusCode(401).body("type", equalTo("/problems/signature-invalid")));

        assertThat(Work.contactsNamed(AURORA, "Anna " + user)).isEmpty();
        post(id, at, "v1,bm8= " + right, body).then().statusCode(202);
        assertThat(contact().messages().getFirst()).containsEntry("text", "perché 👋");
    }

    @Test
    void theKeysAreNeverShownAndStayWhenTheyAreNotSaidAgain() {
        var shown = Scene.as(Scene.ADA)
                .contentType(ContentType.JSON)
                .body(Map.of("medium", "rest", "name", "App nuova", "language", "it"))
                .put("/api/v1/{org}/accounts/app", AURORA)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(shown).doesNotContain(SECRET, "c2VncmV0").contains("/partner/app");
        assertThat(Scene.as(Scene.GIULIA).get("/api/v1/{org}/accounts", AURORA).asString())
                .doesNotContain(SECRET, Customers.APP_SECRET);
        assertThat(brings(message("Ancora"))).isEqualTo(202);
    }

    @Test
    void anAccountDoesNotBeginWithoutKeys() {
        Scene.as(Scene.ADA)
                .contentType(ContentType.JSON)
                .body(Map.of("medium", "rest", "name", "Senza", "rest", Map.of("callbackUrl", "https://example.org/x")))
                .put("/api/v1/{org}/accounts/senza", AURORA)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"));
    }
}
