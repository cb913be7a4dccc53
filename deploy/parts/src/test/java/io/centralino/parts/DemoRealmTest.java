package io.centralino.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The realm of the demo, imported into a real Keycloak.
class DemoRealmTest {

    @SuppressWarnings("NullAway.Init")
    static LocalKeycloak keycloak;

    @BeforeAll
    static void start() {
        var root = System.getProperty("centralino.root", "../..");
        keycloak = LocalKeycloak.start(Path.of(root, "deploy/realm/centralino-realm.json"));
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void givesGiuliaATokenWithHerFixedIdForOurApiAlone() throws Exception {
        var claims = claims(token("grant_type=password&client_id=centralino-cli&username=giulia&password=demo"));

        assertThat(claims)
                .contains("\"sub\":\"00000000-0000-7000-8000-000000000001\"")
                .contains("\"aud\":\"centralino-api\"")
                .contains("\"preferred_username\":\"giulia\"")
                .contains("\"iss\":\"" + keycloak.realmUrl("centralino") + "\"")
                .doesNotContain("\"operator\"");
    }

    @Test
    void tellsThatOpsAndItsClientAreOperators() throws Exception {
        var person = claims(token("grant_type=password&client_id=centralino-cli&username=ops&password=demo"));
        var client = claims(token("grant_type=client_credentials&client_id=ops-cli&client_secret=demo-secret"));

        assertThat(person).contains("\"realm_access\":{\"roles\":[").contains("\"operator\"");
        assertThat(client).contains("\"operator\"").contains("\"sub\":\"00000000-0000-7000-8000-000000000029\"");
    }

    @Test
    void givesAnApiClientItsOwnIdentity() throws Exception {
        var claims =
                claims(token("grant_type=client_credentials&client_id=banca-aurora-api&client_secret=demo-secret"));

        assertThat(claims).contains("\"sub\":\"00000000-0000-7000-8000-000000000021\"");
    }

    @Test
    void refusesTheDeskWithoutProofKey() throws Exception {
        var query = "?response_type=code&scope=openid&client_id=centralino-desk&redirect_uri="
                + "http%3A%2F%2Flocalhost%3A" + keycloak.port() + "%2F";

        var without = get("/protocol/openid-connect/auth" + query);
        var with = get("/protocol/openid-connect/auth" + query + "&code_challenge_method=S256&code_challenge="
                + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

        assertThat(without.statusCode()).isEqualTo(302);
        assertThat(without.headers().firstValue("location").orElse("")).contains("error=invalid_request");
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(with.body()).contains("kc-form-login");
    }

    private static String token(String form) throws IOException, InterruptedException {
        var response = send(HttpRequest.newBuilder(address("/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var found = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(response.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    private static URI address(String path) {
        return URI.create(keycloak.realmUrl("centralino") + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
