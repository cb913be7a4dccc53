package io.centralino.governance.registry.act;

import static io.centralino.governance.House.as;
import static io.centralino.governance.House.operator;
import static io.centralino.governance.House.untilStatus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.governance.House;
import io.centralino.governance.registry.login.LoginsStandIn;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An organisation, opened with one call that ends with somebody who can work in it.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class OpeningTest {
    @Inject
    Progress progress;

    @Inject
    LoginsStandIn logins;

    @AfterEach
    void everybodyIsBack() {
        logins.away(false);
    }

    @Test
    void endsWithAnAdminWhoMayGiveGrants() {
        var act = Steps.open("banca-alba", "ada-alba");
        Steps.everybodyHears("banca-alba");
        Steps.takeUntil(progress, "banca-alba", act, "done");
        var ada = logins.subject("ada-alba");
        untilStatus("banca-alba", ada, 200);
        as(ada).get("/api/v1/banca-alba/grants/" + ada).then().statusCode(200).body("roles", contains("admin"));
        as(ada).get("/api/v1/banca-alba/people/" + ada).then().statusCode(200).body("name", equalTo("Ada Min"));
        as(ada).get("/api/v1/banca-alba/acts/" + act).then().statusCode(200).body("state", equalTo("done"));
    }

    /// At each step the worker stops between trying and recording: another tries again, and the first comes too late.
    @Test
    void goesOnAfterACrashWithOneEffectOfEachStep() {
        var act = Steps.open("banca-caduta", "ada-caduta");
        Steps.everybodyHears("banca-caduta");
        var late = new ArrayList<Progress.Tried>();
        for (var step : List.of("login", "admin", "reach")) {
            late.add(progress.attempt(Crash.takes("banca-caduta", act)).orElseThrow());
            Crash.frees("banca-caduta", act);
            Steps.takeUntil(progress, "banca-caduta", act, step);
        }
        late.reversed().forEach(progress::record);
        assertThat(Steps.state("banca-caduta", act)).isEqualTo("done");
        var ada = logins.subject("ada-caduta");
        assertThat(Topics.said("governance", "organisation-changed", "banca-caduta"))
                .hasSize(1);
        assertThat(Topics.said("governance", "person-changed", ada.toString())).hasSize(1);
        assertThat(Topics.said("governance", "grant-changed", "banca-caduta/" + ada))
                .hasSize(1);
    }

    @Test
    void waitsForAnIdentityProviderThatIsAway() {
        logins.away(true);
        var act = Steps.open("banca-attesa", "ada-attesa");
        Steps.everybodyHears("banca-attesa");
        Steps.takeUntilItWaits(progress, "banca-attesa", act, "login", "does not answer");
        assertThat(Steps.done("banca-attesa", act)).containsExactly("organisation");
        logins.away(false);
        Steps.takeUntil(progress, "banca-attesa", act, "done");
    }

    @Test
    void isNotDoneBeforeEveryServiceHasHeard() {
        var act = Steps.open("banca-sorda", "ada-sorda");
        Steps.takeUntil(progress, "banca-sorda", act, "admin");
        Steps.takeUntilItWaits(progress, "banca-sorda", act, "reach", "Not heard yet by cases, channels, routing");
        assertThat(Steps.state("banca-sorda", act)).isEqualTo("running");
        Steps.everybodyHears("banca-sorda");
        Steps.takeUntil(progress, "banca-sorda", act, "done");
    }

    @Test
    void isOneAtATime() {
        Steps.open("banca-doppia", "ada-doppia");
        operator()
                .body(Map.of("deadline", "2026-12-01T00:00:00Z"))
                .post("/api/v1/banca-doppia/closings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/act-running"));
    }

    @Test
    void saysItselfUpToWhichStateItHasHeard() {
        Steps.open("banca-udita", "ada-udita");
        Steps.keepsItsContract("banca-udita");
    }

    @Test
    void takesNothingThatIsNotTheCallersToSay() {
        var admin = new HashMap<String, Object>(
                Map.of("login", "ada-furba", "name", "Ada Min", "mail", "ada@banca-furba.example"));
        admin.putAll(Map.of("id", House.MARCO.toString(), "role", "operator", "roles", List.of("operator")));
        var organisation = new HashMap<>(House.look("tenant", "Banca Furba"));
        organisation.putAll(Map.of("id", "banca-altra", "tenantId", "banca-altra", "state", "closed"));
        var act = UUID.fromString(operator()
                .body(Map.of(
                        "organisation",
                        organisation,
                        "admin",
                        admin,
                        "state",
                        "done",
                        "begunBy",
                        House.MARCO,
                        "steps",
                        List.of(),
                        "version",
                        1_000))
                .post("/api/v1/banca-furba/openings")
                .then()
                .statusCode(202)
                .body("state", equalTo("running"))
                .body("begunBy", equalTo(House.OPS.toString()))
                .body("steps.size()", equalTo(4))
                .extract()
                .path("id"));
        operator().get("/api/v1/banca-furba/organisation").then().body("state", equalTo("open"));
        operator().get("/api/v1/banca-altra/organisation").then().statusCode(404);
        Steps.takeUntil(progress, "banca-furba", act, "admin");
        operator().get("/api/v1/banca-furba/grants/" + House.MARCO).then().statusCode(404);
    }
}
