package io.centralino.gateway;

import static io.centralino.gateway.Client.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Small shares, so that they run out within one test; each test has an organisation and people of its own.
@QuarkusTest
@WithTestResource(Services.class)
@TestProfile(LimitsTest.SmallShares.class)
class LimitsTest {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI door;

    @SuppressWarnings("NullAway.Init")
    Client client;

    @BeforeEach
    void aClient() {
        client = new Client(door);
    }

    @Test
    void aClientBeyondItsShareIsToldWhenToComeBack() {
        var answers = ask(40, "teleorbita", bearer("giulia"));

        var refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(refused).isNotEmpty();
        var last = refused.getLast();
        assertThat(last.body()).contains("/problems/too-many-requests");
        assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(last.headers().firstValue("RateLimit-Limit")).hasValue("10");
        assertThat(last.headers().firstValue("RateLimit-Remaining")).hasValue("0");
    }

    @Test
    void anAnswerSaysWhatIsLeft() {
        var answer = ask(1, "banca-uno", bearer("sara")).getFirst();

        assertThat(answer.headers().firstValue("RateLimit-Limit")).hasValue("10");
        assertThat(answer.headers().firstValue("RateLimit-Remaining")).hasValue("9");
        assertThat(answer.headers().firstValue("RateLimit-Reset")).hasValue("1");
    }

    @Test
    void oneClientsHasteIsNotAnothersWait() {
        ask(40, "banca-due", bearer("paolo"));

        assertThat(ask(1, "banca-tre", bearer("marco")).getFirst().statusCode()).isEqualTo(200);
    }

    @Test
    void anOrganisationHasOneShareForAllItsClients() {
        var answers = IntStream.range(0, 60)
                .mapToObj(n -> ask(1, "banca-quattro", bearer("person-" + n)).getFirst())
                .toList();

        assertThat(answers)
                .anyMatch(answer -> answer.statusCode() == 429
                        && answer.headers()
                                .firstValue("RateLimit-Limit")
                                .orElse("")
                                .equals("20"));
    }

    @Test
    void aStrangerCostsAnOrganisationNothing() {
        IntStream.range(0, 60)
                .forEach(n -> client.get(
                        path("banca-cinque"),
                        "Authorization",
                        bearer(UUID.randomUUID().toString()),
                        "Answer-With",
                        "401"));

        var answer = ask(1, "banca-cinque", bearer("chiara")).getFirst();

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private List<HttpResponse<String>> ask(int times, String organisation, String authorization) {
        return IntStream.range(0, times)
                .mapToObj(n -> client.get(path(organisation), "Authorization", authorization))
                .toList();
    }

    private static String path(String organisation) {
        return "/api/v1/" + organisation + "/customers";
    }

    /// Ten requests a second for a client, twenty for an organisation.
    public static class SmallShares implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.limit.client", "10", "gateway.limit.organisation", "20");
        }
    }
}
