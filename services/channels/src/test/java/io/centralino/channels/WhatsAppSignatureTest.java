package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.standin.Signing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody calls the bank's hook; only the provider is heard.
@WithParts
class WhatsAppSignatureTest {

    private static final String ORBITA_SECRET = "app-secret-of-teleorbita";

    @BeforeAll
    static void setScene() {
        Scene.set();
        Customers.open();
        Scene.account(
                Scene.ORBITA,
                "whatsapp",
                Map.of(
                        "medium",
                        "whatsapp",
                        "name",
                        "WhatsApp",
                        "address",
                        "+390299999",
                        "whatsapp",
                        Map.of(
                                "phoneNumberId", "390299999",
                                "appSecret", ORBITA_SECRET,
                                "verifyToken", "verify-token-of-orbita",
                                "accessToken", "access-token-of-orbita")));
    }

    private static String body(String from) {
        return """
                {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages", "value": {
                "metadata": {"phone_number_id": "%s"},
                "contacts": [{"profile": {"name": "Anna %s"}, "wa_id": "%s"}],
                "messages": [{"from": "%s", "id": "wamid.%s", "type": "text", "text": {"body": "perché 👋"}}]}}]}]}
                """.formatted(Customers.NUMBER, from, from, from, from);
    }

    private static String signed(String secret, String body) {
        return Signing.hub(secret, body.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<List<String>> proofs() {
        var body = body("390000000001");
        var right = signed(Customers.APP_SECRET, body);
        return Stream.of(
                List.of(),
                List.of(""),
                List.of("sha256="),
                List.of("sha1=" + right.substring(7)),
                List.of(right.substring(7)),
                List.of(right.substring(0, right.length() - 1) + (right.endsWith("0") ? "1" : "0")),
                List.of(right + "00"),
                List.of(right.substring(0, right.length() - 2) + "zz"),
                List.of(signed(ORBITA_SECRET, body)),
                List.of(signed(Customers.APP_SECRET, body.replace(", ", ","))),
                List.of(right, right),
                List.of(right, signed(ORBITA_SECRET, body)));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void whatDoesNotProveItselfIsRefused(List<String> proofs) {
        var request = given().baseUri(Customers.service()).contentType("application/json");
        proofs.forEach(proof -> request.header("X-Hub-Signature-256", proof));

        request.body(body("390000000001").getBytes(StandardCharsets.UTF_8))
                .post("/hooks/whatsapp/{org}/whatsapp", AURORA)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/signature-invalid"));

        assertThat(Customers.contactsOf("390000000001")).isEmpty();
    }

    @Test
    void theProviderIsHeardWhateverTheBytes() {
        var anna = Customers.newNumber();
        var body = body(anna);

        given().baseUri(Customers.service())
                .contentType("application/json")
                .header("X-Hub-Signature-256", signed(Customers.APP_SECRET, body))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/hooks/whatsapp/{org}/whatsapp", AURORA)
                .then()
                .statusCode(200);

        assertThat(Customers.contactOf(anna).messages().getFirst()).containsEntry("text", "perché 👋");
    }

    @Test
    void anAccountThatDoesNotExistIsRefusedInTheSameWords() {
        var answers = Stream.of("whatsapp", "nessuno", "posta", "..%00")
                .map(account -> given().baseUri(Customers.service())
                        .contentType("application/json")
                        .urlEncodingEnabled(false)
                        .body("{}")
                        .post("/hooks/whatsapp/" + AURORA + "/" + account)
                        .then()
                        .statusCode(401)
                        .extract()
                        .asString())
                .distinct();

        assertThat(answers).hasSize(1);
    }

    @Test
    void whatIsSignedAndNoSenseIsKeptAndAnswered() {
        Stream.of(
                        "",
                        "nonsense",
                        "{\"entry\": 7}",
                        "[".repeat(20_000),
                        "{\"entry\": [{\"changes\": [{\"value\": {}}]}]}")
                .forEach(body -> given().baseUri(Customers.service())
                        .contentType("application/json")
                        .header("X-Hub-Signature-256", signed(Customers.APP_SECRET, body))
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post("/hooks/whatsapp/{org}/whatsapp", AURORA)
                        .then()
                        .statusCode(200));
    }

    @Test
    void theHandshakeAsksForTheToken() {
        var path =
                "/hooks/whatsapp/" + AURORA + "/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";

        given().baseUri(Customers.service())
                .get(path + Customers.VERIFY_TOKEN)
                .then()
                .statusCode(200)
                .body(equalTo("1158201444"));
        Stream.of(path, path + "verify-token-of-orbita", path.replace("subscribe", "x") + Customers.VERIFY_TOKEN)
                .forEach(wrong ->
                        given().baseUri(Customers.service()).get(wrong).then().statusCode(401));
    }
}
