package io.centralino.governance.registry.act;

import static io.centralino.governance.House.operator;

import io.centralino.governance.House;
import io.centralino.testkit.Contracts;
import io.centralino.testkit.States;
import io.centralino.testkit.Topics;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// Acts as an operator begins them, and their steps taken one by one.
final class Steps {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Steps() {}

    static UUID open(String org, String login) {
        var admin = Map.of("login", login, "name", "Ada Min", "mail", login + "@" + org + ".example", "language", "it");
        return begin(org, "openings", Map.of("organisation", House.look("tenant", org), "admin", admin));
    }

    static UUID close(String org, Instant deadline) {
        return begin(org, "closings", Map.of("deadline", deadline.toString()));
    }

    private static UUID begin(String org, String resource, Object body) {
        return UUID.fromString(operator()
                .body(body)
                .post("/api/v1/" + org + "/" + resource)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    static JsonPath look(String org, UUID act) {
        return operator()
                .get("/api/v1/" + org + "/acts/" + act)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String state(String org, UUID act) {
        return look(org, act).getString("state");
    }

    static List<String> done(String org, UUID act) {
        return look(org, act).getList("steps.findAll { it.state == 'done' }.name");
    }

    static @Nullable String note(String org, UUID act, String step) {
        return look(org, act).getString("steps.find { it.name == '" + step + "' }.note");
    }

    /// Takes steps, of whichever acts are due, until this one has come so far.
    static void takeUntil(Progress progress, String org, UUID act, String stepOrState) {
        Awaitility.await("the act of " + org + " to come to " + stepOrState)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    if (state(org, act).equals(stepOrState) || done(org, act).contains(stepOrState)) {
                        return true;
                    }
                    progress.takeOne();
                    return false;
                });
    }

    /// Takes steps, of whichever acts are due, until this one says of a step what it waits for.
    static void takeUntilItWaits(Progress progress, String org, UUID act, String step, String why) {
        Awaitility.await("the act of " + org + " to wait at " + step)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    progress.takeOne();
                    var note = note(org, act, step);
                    return note != null && note.contains(why);
                });
    }

    /// The other services have heard of everything the organisation has said by now.
    static void everybodyHears(String org) {
        // More than there ever was: what counts is that it is not less.
        for (var service : List.of("channels", "routing", "cases")) {
            States.publish(service + ".reach-state", org, org, Map.of("organisation", org, "version", 1_000));
        }
    }

    static void keepsItsContract(String org) {
        var heard = Topics.await("governance.reach-state", record -> (org + "/" + org).equals(record.key()));
        Contracts.validate("governance", "reach-state", Objects.requireNonNull(heard.event()));
    }
}
