package io.centralino.channels;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/// The customers' side of WhatsApp, played by the stand-in.
final class Customers {

    static final String NUMBER = "390200000001";
    static final String APP_SECRET = "app-secret-of-the-bank";
    static final String VERIFY_TOKEN = "verify-token-of-the-bank";
    private static final String ACCESS_TOKEN = "access-token-of-the-bank";
    private static boolean open;

    private Customers() {}

    /// The bank's number, known to the provider and to us.
    static synchronized void open() {
        if (open) {
            return;
        }
        Scene.account(
                Scene.AURORA,
                "whatsapp",
                Map.of(
                        "medium",
                        "whatsapp",
                        "name",
                        "WhatsApp",
                        "address",
                        "+" + NUMBER,
                        "language",
                        "it",
                        "whatsapp",
                        Map.of(
                                "phoneNumberId", NUMBER,
                                "appSecret", APP_SECRET,
                                "verifyToken", VERIFY_TOKEN,
                                "accessToken", ACCESS_TOKEN)));
        control(
                "PUT",
                "numbers/" + NUMBER,
                Map.of(
                        "phoneNumberId", NUMBER,
                        "number", NUMBER,
                        "hook", hook(),
                        "appSecret", APP_SECRET,
                        "accessToken", ACCESS_TOKEN));
        open = true;
    }

    static String hook() {
        return service() + "/hooks/whatsapp/" + Scene.AURORA + "/whatsapp";
    }

    static String service() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }

    static String newNumber() {
        return "39333" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    }

    /// One customer writes one text.
    static JsonPath write(String from, String text) {
        return write(Map.of("from", from, "name", "Anna " + from, "text", text));
    }

    static JsonPath write(Map<String, ?> said) {
        return control("POST", "numbers/" + NUMBER + "/customers", said);
    }

    static void moods(String... moods) {
        control("POST", "numbers/" + NUMBER + "/moods", List.of(moods));
    }

    /// A file that a message named lies ready now.
    static void keep(String id, String content) {
        given().baseUri(StandInParts.address())
                .contentType(ContentType.BINARY)
                .body(content.getBytes(StandardCharsets.UTF_8))
                .put("/whatsapp/control/files/" + id)
                .then()
                .statusCode(200);
    }

    static int status(String id, String tracker, String state) {
        return control("POST", "numbers/" + NUMBER + "/statuses", Map.of("id", id, "tracker", tracker, "state", state))
                .getInt("status");
    }

    /// The texts that the provider took for a customer.
    static List<String> sentTo(String customer) {
        return given().baseUri(StandInParts.address())
                .get("/whatsapp/control/numbers/" + NUMBER + "/sent")
                .jsonPath()
                .param("customer", customer)
                .getList("findAll { (it.message.to ?: it.message.recipient) == customer }.message.text.body");
    }

    /// What the provider calls the answers it took for a customer.
    static List<String> idsSentTo(String customer) {
        return given().baseUri(StandInParts.address())
                .get("/whatsapp/control/numbers/" + NUMBER + "/sent")
                .jsonPath()
                .param("customer", customer)
                .getList("findAll { (it.message.to ?: it.message.recipient) == customer }.id");
    }

    /// The contact of the customer with this number, once it is there.
    static Work.Contact contactOf(String number) {
        return Awaitility.await("a contact of " + number)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> contactsOf(number), contacts -> !contacts.isEmpty())
                .getFirst();
    }

    static List<Work.Contact> contactsOf(String number) {
        return Work.contactsNamed(Scene.AURORA, "Anna " + number);
    }

    static JsonPath control(String method, String path, Object body) {
        return given().baseUri(StandInParts.address())
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, "/whatsapp/control/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
