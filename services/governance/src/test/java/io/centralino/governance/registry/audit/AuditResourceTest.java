package io.centralino.governance.registry.audit;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.GIULIA;
import static io.centralino.governance.House.OPS;
import static io.centralino.governance.House.SARA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.House.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every write of the registry leaves an entry that nobody can change.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class AuditResourceTest {
    static final String ORG = "banca-libro";
    static final String AUDIT = "/api/v1/" + ORG + "/audit";

    @BeforeEach
    void house() {
        found(ORG, "tenant");
        grant(ORG, ADA, "admin");
    }

    @Test
    void saysWhoGaveAndTookWhatFromWhom() {
        var somebody = UUID.randomUUID();
        var path = "/api/v1/" + ORG + "/grants/" + somebody;
        as(ADA).body(Map.of("roles", List.of("agent"))).put(path).then().statusCode(200);
        as(ADA).delete(path).then().statusCode(204);
        as(ADA).get(AUDIT + "?thing=grant&object=" + somebody)
                .then()
                .statusCode(200)
                .body("items.operation", contains("removed", "written"))
                .body("items.person", contains(ADA.toString(), ADA.toString()))
                .body("items[0].before.roles", contains("agent"))
                .body("items[0].after", nullValue())
                .body("items[1].before", nullValue())
                .body("items[1].after.roles", contains("agent"));
    }

    @Test
    void knowsEveryKindOfThing() {
        found("voxia-libro", "vendor");
        put("people/" + GIULIA, Map.of("name", "Giulia Ferrante"));
        put("calendars/orario", Map.of("name", "Orario", "weekly", List.of(), "exceptions", List.of()));
        put("clients/programma", Map.of("name", "Programma", "subject", UUID.randomUUID()));
        put("country-profile", Map.of("country", "IT", "monitoringAuthorised", false));
        put(
                "contracts/voxia",
                Map.of(
                        "vendorId", "voxia-libro",
                        "queues", List.of(),
                        "serviceLevel", Map.of("withinSeconds", 20, "targetPercent", 80)));
        operator()
                .body(Map.of("deadline", "2026-12-01T00:00:00Z"))
                .post("/api/v1/" + ORG + "/closings")
                .then()
                .statusCode(202);
        as(ADA).get(AUDIT)
                .then()
                .statusCode(200)
                .body(
                        "items.thing",
                        hasItems(
                                "organisation",
                                "tenant-key",
                                "grant",
                                "person",
                                "calendar",
                                "client",
                                "country-profile",
                                "contract",
                                "closing"))
                .body("items.find { it.thing == 'closing' }.person", equalTo(OPS.toString()))
                .body("items.find { it.thing == 'closing' }.operation", equalTo("begun"));
    }

    @Test
    void keepsNoNameAndNoKey() {
        put("people/" + GIULIA, Map.of("name", "Giulia Ferrante", "language", "it"));
        var text = as(ADA).get(AUDIT).then().statusCode(200).extract().asString();
        assertThat(text).doesNotContain("Ferrante").doesNotContain("wrapped");
        as(ADA).get(AUDIT + "?thing=person").then().body("items[0].after.language", equalTo("it"));
    }

    @Test
    void pagesFromTheNewestBack() {
        var somebody = UUID.randomUUID();
        for (int i = 0; i < 52; i++) {
            var roles = i % 2 == 0 ? List.of("agent") : List.of("quality");
            put("grants/" + somebody, Map.of("roles", roles));
        }
        var first = as(ADA).get(AUDIT + "?object=" + somebody).then().statusCode(200);
        var next = first.body("items.size()", equalTo(50)).extract().<String>path("next");
        as(ADA).get(AUDIT + "?object=" + somebody + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("next", nullValue());
    }

    @Test
    void isLookedThroughByTime() {
        var now = Instant.now();
        as(ADA).get(AUDIT + "?to=" + now.minusSeconds(86_400)).then().body("items.size()", equalTo(0));
        as(ADA).get(AUDIT + "?from=" + now.minusSeconds(86_400))
                .then()
                .body("items[0].person", equalTo(OPS.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "to=+1000000000-12-31T23:59:59Z", "cursor=x", "cursor=eA"})
    void refusesAQuestionThatIsNone(String query) {
        as(ADA).get(AUDIT + "?" + query.replace("+", "%2B")).then().statusCode(400);
    }

    @Test
    void isForAdmins() {
        grant(ORG, SARA, "supervisor");
        as(SARA).get(AUDIT).then().statusCode(403);
    }

    private static void put(String what, Object body) {
        as(ADA).body(body).put("/api/v1/" + ORG + "/" + what).then().statusCode(200);
    }
}
