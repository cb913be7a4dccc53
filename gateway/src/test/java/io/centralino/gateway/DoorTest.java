package io.centralino.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Services.class)
class DoorTest {

    private static final String NOT_FOUND = "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404}";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI door;

    @SuppressWarnings("NullAway.Init")
    Client client;

    @BeforeEach
    void aClient() {
        client = new Client(door);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/banca-aurora/accounts, channels",
        "/api/v1/banca-aurora/conversations/7/messages?after=3, channels",
        "/api/v1/banca-aurora/work/7/wrap-up, routing",
        "/api/v1/me/work, routing",
        "/api/v1/me/presence, routing",
        "/api/v1/banca-aurora/customers?identity=elena@example.org, cases",
        "/api/v1/banca-aurora/customers/, cases",
        "/hooks/whatsapp/banca-aurora/whatsapp?hub.mode=subscribe&hub.challenge=7, channels",
        "/hooks/rest/banca-aurora/app, channels",
        "/s/banca-aurora.t5x.secret.signature, quality",
        "/auth/realms/centralino/protocol/openid-connect/certs, identity",
        "/, desk",
        "/index.html, desk",
        "/demo/banca-aurora, desk",
        "/contacts/7, desk",
    })
    void carriesAPathToItsService(String path, String service) {
        var answer = client.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(heard(answer).getString("service")).isEqualTo(service);
        assertThat(heard(answer).getString("uri")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1",
                "/api/v1/banca-aurora",
                "/api/v1/banca-aurora/nothing",
                "/api/v1/banca-aurora/presence",
                "/api/v1/me/customers",
                "/api/v1/Banca/customers",
                "/api/v2/banca-aurora/customers",
                "/hooks/whatsapp/banca-aurora",
                "/hooks/whatsapp/Banca/whatsapp",
                "/hooks/rest/banca-aurora/app/more",
                "/q/metrics",
                "/q/openapi",
                "/operations/dead-letters/replay",
                "/auth/admin/realms",
                "/auth/realms/master/account",
                "/ws/chat",
                "/ws/else"
            })
    void knowsOneAnswerForWhatIsNotThere(String path) {
        var answer = client.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(NOT_FOUND);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/banca-aurora/customers;org=teleorbita",
                "/api/v1/banca-aurora;x/customers",
                "/api/v1/banca-aurora//customers",
                "//api/v1/banca-aurora/customers",
                "/api/v1/banca-aurora/%2e%2e/teleorbita/customers",
                "/api/v1/banca-aurora/../teleorbita/customers",
                "/api/v1/banca-aurora/..;/teleorbita/customers",
                "/api/v1/banca-aurora/./customers",
                "/api/v1/banca-aurora/customers.",
                "/api/v1/banca-aurora%2fcustomers",
                "/api/v1/banca-aurora/%252e%252e/customers",
                "/api/v1/banca-aurora/customers%00",
                "/api/v1/banca-aurora\\customers",
                "/api/v1/banca-aurora/customers%zz",
                "/api/v1/banca-aurora/customers/%2e%2e/%2E%2E/teleorbita/customers",
                "/api/v1/banca-aurora/customers/7%2f8",
                "/assets/..%2f..%2fq/metrics",
                "/assets/%2e%2e/q/metrics",
                "/assets/a%3bb",
                "/assets/a%5cb",
                "/assets/a%252eb",
                "/assets/a%00b",
                "http://localhost/api/v1/banca-aurora/customers",
                "/api/v1/banca-aurora/customers#x",
            })
    void refusesAPathThatCouldBeReadTwoWays(String target) {
        // What is no URI at all the HTTP server turns away by itself, before the door.
        assertThat(client.rawGet(target))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).startsWith("HTTP/1.1 404 ").endsWith(NOT_FOUND),
                        answer -> assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n"));
    }

    @Test
    void takesAwayWhatOnlyTheDoorMaySay() {
        var answer = client.rawGet(
                "/api/v1/banca-aurora/customers",
                "X-Tenant-Id: teleorbita",
                "X-User: root",
                "x-forwarded-for: 10.0.0.1",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=10.0.0.1;host=evil.example",
                "X-Original-URL: /q/metrics",
                "Idempotency-Key: k-1",
                "Authorization: Bearer x");

        var headers = new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4)).getJsonObject("headers");
        assertThat(headers.fieldNames())
                .doesNotContain("x-tenant-id", "x-user", "forwarded", "x-original-url", "x-forwarded-prefix");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("localhost:8080");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getString("idempotency-key")).isEqualTo("k-1");
        assertThat(headers.getString("authorization")).isEqualTo("Bearer x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override: DELETE", "X-Method-Override: PUT", "X-HTTP-Method: PATCH"})
    void refusesASecondMethod(String header) {
        assertThat(client.rawGet("/api/v1/banca-aurora/customers", header))
                .startsWith("HTTP/1.1 400 ")
                .contains("/problems/malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
    void refusesAnOddMethod(String method) {
        var answer =
                client.raw(method + " /api/v1/banca-aurora/customers HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("/problems/method-not-allowed");
    }

    @Test
    void refusesABodyWithTwoEnds() {
        var answer = client.raw("POST /api/v1/banca-aurora/customers HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Length: 4\r\nContent-Length: 11\r\n\r\nabcdefghijk");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void refusesHeadersWithoutEnd() {
        assertThat(client.rawGet("/api/v1/banca-aurora/customers", "X-Long: " + "x".repeat(40_000)))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void namesEveryRequest() {
        assertThat(client.get("/").headers().firstValue("X-Correlation-Id")).isPresent();
    }

    @Test
    void keepsTheNameAClientGaveItsRequest() {
        var answer = client.get("/api/v1/banca-aurora/customers", "X-Correlation-Id", "elena-0001");

        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly("elena-0001");
        assertThat(heard(answer).getJsonObject("headers").getString("x-correlation-id"))
                .isEqualTo("elena-0001");
    }

    @Test
    void replacesANameThatWouldSpoilALog() {
        var answer = client.get("/", "X-Correlation-Id", "a b\"<script>");

        assertThat(answer.headers().firstValue("X-Correlation-Id").orElseThrow())
                .doesNotContain("script");
    }

    @Test
    void tellsBrowsersHowFarAPageReaches() {
        var headers = client.get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "connect-src 'self' ws://localhost:8080", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"/demo/banca-aurora, 'self'", "/widget.js, *", "/demonstration, 'none'"})
    void letsOnlyTheDemoAndTheWidgetBeFramed(String path, String by) {
        assertThat(client.get(path)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .endsWith("frame-ancestors " + by);
    }

    @Test
    void leavesTheSurveyItsOwnPolicy() {
        assertThat(client.get("/s/banca-aurora.t5x.secret.signature").headers().allValues("Content-Security-Policy"))
                .containsExactly("set by quality");
    }

    @Test
    void leavesTheIdentityProviderItsOwnPolicy() {
        assertThat(client.get("/auth/realms/centralino/account").headers().allValues("Content-Security-Policy"))
                .containsExactly("set by identity");
    }

    @Test
    void publishesOneApiDocument() {
        var answer = client.get("/api/openapi");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("openapi")).startsWith("3.");
    }

    @Test
    void saysThatItIsWell() {
        assertThat(client.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    private static JsonObject heard(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }
}
