package io.centralino.cases.matter;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static io.centralino.cases.Tenant.identified;
import static io.centralino.cases.Tenant.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.centralino.cases.People;
import io.centralino.cases.Tenant;
import io.centralino.cases.Tenant.Contact;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class CaseResourceTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final Contact mail = aurora.mail(anAddress());
    final UUID loan = matter(mail);

    @Test
    void showsACase() {
        aurora.giulia()
                .get("/cases/{id}", loan)
                .then()
                .statusCode(200)
                .body(
                        "reference",
                        equalTo(identified(mail).at("/data/caseReference").asText()))
                .body("status", is("open"))
                .body("kind", is("general"))
                .body("subject", is("Bonifico in ritardo"))
                .body("customerId", equalTo(customer(mail).toString()));
    }

    @Test
    void findsACaseByWhatPeopleCallIt() {
        aurora.giulia()
                .get(
                        "/cases?reference={r}",
                        identified(mail).at("/data/caseReference").asText().toLowerCase(java.util.Locale.ROOT))
                .then()
                .body("items.id", equalTo(List.of(loan.toString())));
    }

    @Test
    void movesACaseAlongAndSaysSo() {
        change(Map.of("status", "waiting", "subject", "Bonifico estero"))
                .then()
                .statusCode(200)
                .body("status", is("waiting"))
                .body("subject", is("Bonifico estero"));

        var changed = Topics.await("cases", "case-changed", loan.toString());
        assertThat(changed.at("/data/status").asText()).isEqualTo("waiting");
        assertThat(changed.at("/data/by").asText()).isEqualTo(People.GIULIA.toString());
        assertThat(changed.toString()).doesNotContain("Bonifico");
        assertThat(aurora.timeline(customer(mail))).startsWith("case-changed");
    }

    @Test
    void saysNothingWhereNothingChanged() {
        change(Map.of("status", "open")).then().statusCode(200);
        change(Map.of("status", "solved")).then().statusCode(200);

        Topics.await("cases", "case-changed", loan.toString());
        assertThat(Topics.said("cases", "case-changed", loan.toString())).hasSize(1);
    }

    @Test
    void leavesAClosedCaseClosed() {
        change(Map.of("status", "closed")).then().statusCode(200);

        change(Map.of("status", "open")).then().statusCode(409).body("type", equalTo("/problems/case-closed"));
    }

    @Test
    void ignoresWhatNobodyMaySet() {
        var before = aurora.giulia().get("/cases/{id}", loan).asString();

        change(Map.of(
                        "id", UUID.randomUUID(),
                        "tenantId", "teleorbita",
                        "customerId", UUID.randomUUID(),
                        "reference", "PR-1",
                        "kind", "x",
                        "openedAt", "2001-01-01T00:00:00Z"))
                .then()
                .statusCode(200);

        assertThat(aurora.giulia().get("/cases/{id}", loan).asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"lost\"}",
                "{\"status\":7}",
                "{\"status\":[]}",
                "{\"subject\":{\"$ne\":1}}",
                "{\"subject\":\"a\\u0000b\"}",
                "{\"status\":\"open\"",
                "null",
                "\"open\""
            })
    void refusesWhatItCannotRead(String body) {
        var answer = aurora.giulia().body(body).patch("/cases/{id}", loan);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("type").toString()).startsWith("/problems/");
        assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("io.centralino");
    }

    @Test
    void refusesTenThousandLevels() {
        var deep = "{\"subject\":".repeat(10_000) + "1" + "}".repeat(10_000);

        aurora.giulia()
                .body(deep.getBytes(StandardCharsets.UTF_8))
                .patch("/cases/{id}", loan)
                .then()
                .statusCode(400);
    }

    @Test
    void refusesAnEndlessSubject() {
        change(Map.of("subject", "x".repeat(301))).then().statusCode(400).body("type", equalTo("/problems/invalid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "%00",
                "YWJj",
                "MTIzHzQ1Ng",
                "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTkuOTk5OTk5OTk5Wh8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA",
                "LTEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBaHzAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA"
            })
    void refusesACursorOfNowhere(String cursor) {
        aurora.giulia()
                .urlEncodingEnabled(false)
                .get("/cases?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "nothing", "00000000-0000-0000-0000-000000000000"})
    void knowsNoCaseThatIsNotThere(String id) {
        aurora.giulia().get("/cases/{id}", id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void isReadButNotChangedByAClientsManager() {
        States.grant(People.ELENA, aurora.id(), "client");

        aurora.as(People.ELENA).get("/cases/{id}", loan).then().statusCode(200);
        aurora.as(People.ELENA)
                .body("{\"status\":\"solved\"}")
                .patch("/cases/{id}", loan)
                .then()
                .statusCode(403);
    }

    @Test
    void listsEveryCaseOncePageByPage() {
        var valfiorita = Tenant.open("comune-valfiorita");
        var contacts = IntStream.range(0, 60)
                .mapToObj(n -> valfiorita.mail(anAddress()))
                .toList();
        contacts.forEach(Tenant::identified);

        var read = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var request = valfiorita.giulia();
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/cases");
            read.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(read).doesNotHaveDuplicates().hasSize(60);
        valfiorita.giulia().get("/cases?status=closed").then().body("items", hasSize(0));
    }

    private io.restassured.response.Response change(Map<String, ?> wish) {
        return aurora.giulia().body(wish).patch("/cases/{id}", loan);
    }
}
