package io.centralino.cases.merge;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.cases.People;
import io.centralino.cases.Tenant;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class MergeResourceTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final UUID elena = customer(aurora.mail(anAddress()));
    final UUID anna = customer(aurora.mail(anAddress()));

    @Test
    void refusesToMergeACustomerIntoItself() {
        expect(Map.of("from", elena, "into", elena), 409, "/problems/same-customer");
    }

    @Test
    void refusesToMergeWhatIsMerged() {
        aurora.giulia()
                .body(Map.of("from", elena, "into", anna))
                .post("/customer-merges")
                .then()
                .statusCode(201);

        expect(Map.of("from", elena, "into", anna), 409, "/problems/customer-merged");
        expect(Map.of("from", anna, "into", elena), 409, "/problems/customer-merged");
    }

    @Test
    void knowsNoCustomerThatIsNotThere() {
        expect(Map.of("from", elena, "into", UUID.randomUUID()), 404, "/problems/not-found");
        expect(Map.of("from", UUID.randomUUID(), "into", elena), 404, "/problems/not-found");
    }

    @Test
    void isNotForAClientsManager() {
        States.grant(People.ELENA, aurora.id(), "client");

        aurora.as(People.ELENA)
                .body(Map.of("from", elena, "into", anna))
                .post("/customer-merges")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void answersARepeatedRequestWithItsFirstAnswer() {
        var wish = Map.of("from", elena, "into", anna);

        var first = aurora.giulia().header("Idempotency-Key", elena).body(wish).post("/customer-merges");
        var second = aurora.giulia().header("Idempotency-Key", elena).body(wish).post("/customer-merges");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        Topics.await("cases", "customers-merged", anna.toString());
        assertThat(Topics.said("cases", "customers-merged", anna.toString())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"from\":1,\"into\":{}}",
                "{\"from\":\"elena\",\"into\":\"anna\"}",
                "{\"from\":null,\"into\":null}",
                "{\"from\":"
            })
    void refusesWhatIsNoWish(String body) {
        var answer = aurora.giulia().body(body).post("/customer-merges");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("type").toString()).startsWith("/problems/");
        assertThat(answer.asString()).doesNotContain("java").doesNotContain("centralino.cases");
    }

    private void expect(Map<String, UUID> wish, int status, String type) {
        aurora.giulia()
                .body(wish)
                .post("/customer-merges")
                .then()
                .statusCode(status)
                .body("type", equalTo(type));
    }
}
