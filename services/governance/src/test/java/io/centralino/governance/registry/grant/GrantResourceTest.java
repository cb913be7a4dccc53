package io.centralino.governance.registry.grant;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.GIULIA;
import static io.centralino.governance.House.MARCO;
import static io.centralino.governance.House.SARA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.House.operator;
import static io.centralino.governance.House.untilStatus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.centralino.testkit.Contracts;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Roles, given and taken by those who may.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class GrantResourceTest {
    static final String ORG = "voxia-ruoli";
    static final String GRANTS = "/api/v1/" + ORG + "/grants/";

    @BeforeEach
    void house() {
        found(ORG, "vendor");
        grant(ORG, ADA, "admin");
        grant(ORG, SARA, "supervisor");
    }

    @Test
    void anAdminGivesWhatIsSaidTwiceAndHeldAtOnce() {
        as(ADA).body(roles("quality", "agent")).put(GRANTS + GIULIA).then().statusCode(200);
        untilStatus(ORG, GIULIA, 200);
        Topics.await("governance", "grant-changed", ORG + "/" + GIULIA);
        var state = Topics.await("governance.grant-state", heard -> (ORG + "/" + GIULIA).equals(heard.key()));
        assertThat(state.event()).isNotNull();
        Contracts.validate("governance", "grant-state", state.event());
        as(ADA).get(GRANTS + GIULIA).then().statusCode(200).body("roles", contains("agent", "quality"));
        as(GIULIA)
                .get("/api/v1/me/profile")
                .then()
                .statusCode(200)
                .body("organisations.id", hasItem(ORG))
                .body("organisations.find { it.id == '" + ORG + "' }.roles", contains("agent", "quality"));
    }

    @Test
    void aTakenGrantLeavesATombstoneAndNoWayIn() {
        grant(ORG, MARCO, "agent");
        var before = System.nanoTime();
        as(ADA).delete(GRANTS + MARCO).then().statusCode(204);
        untilStatus(ORG, MARCO, 404);
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(10_000);
        Topics.await(
                "governance.grant-state", heard -> (ORG + "/" + MARCO).equals(heard.key()) && heard.event() == null);
        as(ADA).get(GRANTS + MARCO).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        as(ADA).delete(GRANTS + MARCO).then().statusCode(404);
    }

    @Test
    void aSupervisorStaffsTheFloorAndNoMore() {
        var newcomer = UUID.randomUUID();
        as(SARA).body(roles("agent")).put(GRANTS + newcomer).then().statusCode(200);
        as(SARA).body(roles("agent", "admin"))
                .put(GRANTS + newcomer)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-yours-to-give"));
        as(SARA).body(roles("agent"))
                .put(GRANTS + ADA)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-yours-to-give"));
        as(SARA).delete(GRANTS + ADA).then().statusCode(403);
        as(ADA).get(GRANTS + newcomer).then().body("roles", contains("agent"));
    }

    @Test
    void theLastAdminStays() {
        as(ADA).delete(GRANTS + ADA).then().statusCode(409).body("type", equalTo("/problems/last-admin"));
        as(ADA).body(roles("agent"))
                .put(GRANTS + ADA)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-admin"));
        as(ADA).get(GRANTS + ADA).then().statusCode(200).body("roles", contains("admin"));
    }

    @Test
    void anAgentGivesNothing() {
        grant(ORG, GIULIA, "agent");
        as(GIULIA)
                .body(roles("agent"))
                .put(GRANTS + UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void anUnknownRoleIsRefusedAndTheOperatorsIsNoneToGive() {
        for (var role : List.of("king", "operator", "Admin")) {
            as(ADA).body(roles(role))
                    .put(GRANTS + UUID.randomUUID())
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid"));
        }
        as(ADA).body(Map.of("roles", List.of())).put(GRANTS + GIULIA).then().statusCode(400);
        operator().body("{\"roles\":\"admin\"}").put(GRANTS + GIULIA).then().statusCode(400);
    }

    static Map<String, List<String>> roles(String... roles) {
        return Map.of("roles", List.of(roles));
    }
}
