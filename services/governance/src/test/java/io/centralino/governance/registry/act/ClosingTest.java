package io.centralino.governance.registry.act;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.GIULIA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.House.look;
import static io.centralino.governance.House.operator;
import static io.centralino.governance.House.untilStatus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.governance.registry.login.LoginsStandIn;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An organisation that is closed: its doors at once, the rest when its contacts are finished or the time is up.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ClosingTest {
    static final Instant NEXT_WEEK = Instant.now().plusSeconds(7 * 86_400);

    @Inject
    Progress progress;

    @Inject
    LoginsStandIn logins;

    @AfterEach
    void everybodyIsBack() {
        logins.away(false);
    }

    @Test
    void waitsForTheLastContactAndThenTakesEveryRight() {
        var contact = UUID.randomUUID();
        var client = UUID.randomUUID();
        house("banca-scolo", client, contact);
        var act = Steps.close("banca-scolo", NEXT_WEEK);
        operator().get("/api/v1/banca-scolo/organisation").then().body("state", equalTo("closing"));
        Steps.everybodyHears("banca-scolo");
        Steps.takeUntil(progress, "banca-scolo", act, "doors");
        Steps.takeUntilItWaits(progress, "banca-scolo", act, "drain", "1 contacts are open");
        as(ADA).get("/api/v1/banca-scolo/organisation").then().statusCode(200);

        say(
                "contact-closed",
                "banca-scolo",
                contact,
                Map.of("reason", "handled", "closedAt", Instant.now().toString(), "lastSequence", 1));
        Steps.takeUntil(progress, "banca-scolo", act, "done");
        assertThat(Steps.note("banca-scolo", act, "drain")).isEqualTo("No contact was open");
        assertThat(logins.disabled()).contains(client);
        untilStatus("banca-scolo", ADA, 404);
        operator().get("/api/v1/banca-scolo/organisation").then().body("state", equalTo("closed"));
        operator().get("/api/v1/banca-scolo/grants").then().body("items.size()", equalTo(0));
    }

    @Test
    void goesOnWithoutTheContactsThatAreLeftWhenTheDeadlineHasPassed() {
        house("banca-ritardo", UUID.randomUUID(), UUID.randomUUID());
        var act = Steps.close("banca-ritardo", Instant.now().minusSeconds(1));
        Steps.everybodyHears("banca-ritardo");
        Steps.takeUntil(progress, "banca-ritardo", act, "done");
        assertThat(Steps.note("banca-ritardo", act, "drain")).isEqualTo("The deadline passed with 1 open contacts");
    }

    /// At each step the worker stops between trying and recording: another tries again, and the first comes too late.
    @Test
    void goesOnAfterACrashWithOneEffectOfEachStep() {
        var client = UUID.randomUUID();
        house("banca-morta", client, null);
        grant("banca-morta", GIULIA, "agent");
        var act = Steps.close("banca-morta", NEXT_WEEK);
        Steps.everybodyHears("banca-morta");
        var late = new ArrayList<Progress.Tried>();
        for (var step : List.of("doors", "drain", "clients", "grants", "closed", "reach")) {
            late.add(progress.attempt(Crash.takes("banca-morta", act)).orElseThrow());
            Crash.frees("banca-morta", act);
            Steps.takeUntil(progress, "banca-morta", act, step);
        }
        late.reversed().forEach(progress::record);
        assertThat(Steps.state("banca-morta", act)).isEqualTo("done");
        assertThat(logins.disabled()).contains(client);
        assertThat(Topics.said("governance", "grant-changed", "banca-morta/" + GIULIA))
                .hasSize(2);
        assertThat(Topics.said("governance", "organisation-changed", "banca-morta"))
                .extracting(said -> said.at("/data/state").asText())
                .containsExactly("open", "closing", "closed");
    }

    @Test
    void waitsForAnIdentityProviderThatIsAwayAndTakesNoGrantBefore() {
        house("banca-paziente", UUID.randomUUID(), null);
        logins.away(true);
        var act = Steps.close("banca-paziente", NEXT_WEEK);
        Steps.everybodyHears("banca-paziente");
        Steps.takeUntil(progress, "banca-paziente", act, "drain");
        Steps.takeUntilItWaits(progress, "banca-paziente", act, "clients", "does not answer");
        as(ADA).get("/api/v1/banca-paziente/organisation").then().statusCode(200);
        logins.away(false);
        Steps.takeUntil(progress, "banca-paziente", act, "done");
    }

    @Test
    void endsWhereTheOperatorOpensTheOrganisationAgain() {
        house("banca-ripresa", UUID.randomUUID(), null);
        var act = Steps.close("banca-ripresa", NEXT_WEEK);
        operator()
                .body(look("tenant", "Banca Ripresa"))
                .put("/api/v1/banca-ripresa/organisation")
                .then()
                .statusCode(200);
        Steps.takeUntil(progress, "banca-ripresa", act, "withdrawn");
        as(ADA).get("/api/v1/banca-ripresa/organisation").then().statusCode(200).body("state", equalTo("open"));
    }

    @Test
    void leavesTheLoginToAClientThatWorksForOthersToo() {
        var client = UUID.randomUUID();
        house("banca-parte", client, null);
        found("tele-parte", "tenant");
        grant("tele-parte", client, "agent");
        var act = Steps.close("banca-parte", NEXT_WEEK);
        Steps.everybodyHears("banca-parte");
        Steps.takeUntil(progress, "banca-parte", act, "done");
        assertThat(Steps.note("banca-parte", act, "clients")).isEqualTo("0 of 1 clients disabled");
        assertThat(logins.disabled()).doesNotContain(client);
    }

    @Test
    void isRefusedWhereItIsClosedAlready() {
        found("banca-andata", "tenant");
        var closed = new HashMap<>(look("tenant", "banca-andata"));
        closed.put("state", "closed");
        operator().body(closed).put("/api/v1/banca-andata/organisation").then().statusCode(200);
        operator()
                .body(Map.of("deadline", NEXT_WEEK.toString()))
                .post("/api/v1/banca-andata/closings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/organisation-closed"));
    }

    private static void house(String org, UUID client, @Nullable UUID contact) {
        found(org, "tenant");
        grant(org, ADA, "admin");
        grant(org, client, "agent");
        as(ADA).body(Map.of("name", "Programma", "subject", client))
                .put("/api/v1/" + org + "/clients/programma")
                .then()
                .statusCode(200);
        if (contact != null) {
            say(
                    "contact-opened",
                    org,
                    contact,
                    Map.of(
                            "accountId", "sito",
                            "medium", "chat",
                            "direction", "inbound",
                            "openedAt", Instant.now().toString(),
                            "firstSequence", 1));
            Awaitility.await()
                    .until(() -> operator()
                                    .get("/api/v1/" + org + "/traces/" + contact)
                                    .statusCode()
                            == 200);
        }
    }

    private static void say(String event, String org, UUID contact, Map<String, Object> said) {
        var conversation = contact.toString();
        var fact = Topics.fact("channels", event, conversation, org, Map.of());
        fact.put("correlationid", contact.toString());
        var data = fact.withObject("/data");
        data.put("contactId", contact.toString()).put("conversationId", conversation);
        said.forEach(data::putPOJO);
        Topics.say(fact);
    }
}
