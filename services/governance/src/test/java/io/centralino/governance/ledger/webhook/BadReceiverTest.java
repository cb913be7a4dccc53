package io.centralino.governance.ledger.webhook;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.SARA;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.ledger.webhook.Hooked.PRESENCE;
import static io.centralino.governance.ledger.webhook.Hooked.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.centralino.governance.ledger.webhook.Receiver.Answer;
import io.centralino.tenancy.Sql;
import io.centralino.testkit.ServiceParts;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A receiver that fails, in each way there is, and the others beside it.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class BadReceiverTest {
    /// One after the other they would hang for longer than anybody here waits.
    static final int HANGING = 15;

    static final Hooked AURORA = new Hooked("banca-guasta", ADA);
    static final Hooked ORBITA = new Hooked("orbita-sana", SARA);

    final Receiver receiver = new Receiver();

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @Inject
    Upkeep upkeep;

    @BeforeEach
    void house() {
        found(AURORA.org(), "tenant");
        found(ORBITA.org(), "tenant");
        grant(AURORA.org(), ADA, "admin");
        grant(ORBITA.org(), SARA, "admin");
    }

    @AfterEach
    void close() {
        receiver.close();
        Sql.update(engine, "DELETE FROM ledger.webhook");
    }

    @Test
    void isToldAgainUntilItTakesWhatItIsTold() {
        receiver.answers((nth, call) -> nth < 3 ? Answer.of(500, "mi dispiace") : Answer.of(200));
        var webhook = AURORA.subscribe(receiver, PRESENCE).getString("id");
        AURORA.say();
        until(() -> !receiver.calls().isEmpty());
        until(() -> AURORA.newest(webhook).get("lastStatus") != null);

        assertThat(AURORA.newest(webhook)).containsEntry("lastAnswer", "mi dispiace");

        until(() -> "delivered".equals(AURORA.newest(webhook).get("state")));
        assertThat(AURORA.newest(webhook)).containsEntry("attempts", 3);
        assertThat(receiver.ids()).hasSize(3).containsOnly(receiver.ids().getFirst());
    }

    @Test
    void isToldEverythingInTheEndWhereEveryThirdTryFails() {
        var taken = Collections.synchronizedSet(new HashSet<String>());
        receiver.answers((nth, call) -> {
            if (nth % 3 == 0) {
                return Answer.of(503);
            }
            taken.add(call.id());
            return Answer.of(200);
        });
        var webhook = AURORA.subscribe(receiver, PRESENCE).getString("id");

        var said = IntStream.range(0, 20).mapToObj(nth -> AURORA.say()).toList();

        until(() -> taken.size() == said.size());
        until(() -> AURORA.deliveries(webhook).stream().allMatch(it -> "delivered".equals(it.get("state"))));
        assertThat(receiver.calls()).hasSizeBetween(29, 31);
    }

    @Test
    void holdsUpNothingElseByOneFactThatItCannotTake() {
        receiver.answers(
                (nth, call) -> Answer.of(call.id().equals(receiver.ids().getFirst()) ? 400 : 200));
        var webhook = AURORA.subscribe(receiver, PRESENCE).getString("id");
        AURORA.say();
        until(() -> !receiver.calls().isEmpty());

        AURORA.say();
        AURORA.say();

        until(() -> Set.copyOf(receiver.ids()).size() == 3);
        until(() -> states(webhook).stream().filter("delivered"::equals).count() == 2);
        assertThat(states(webhook).getLast()).isEqualTo("waiting");
    }

    @Test
    void isLeftAloneForAsLongAsItAsks() {
        receiver.answers((nth, call) -> Answer.of(503).with("Retry-After", "3600"));
        var webhook = AURORA.subscribe(receiver, PRESENCE).getString("id");
        AURORA.say();
        until(() -> !receiver.calls().isEmpty());
        until(() -> AURORA.newest(webhook).get("lastStatus") != null);

        AURORA.say();

        until(() -> AURORA.deliveries(webhook).size() == 2);
        assertThat(Sql.list(
                        engine,
                        "SELECT rests_until > clock_timestamp() + interval '50 minutes' FROM ledger.webhook WHERE id = ?",
                        row -> row.getBoolean(1),
                        UUID.fromString(webhook)))
                .containsExactly(true);
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void isPausedWhereItSaysItIsGone() {
        receiver.answers((nth, call) -> Answer.of(410));
        var webhook = AURORA.subscribe(receiver, PRESENCE).getString("id");

        AURORA.say();

        until(() -> AURORA.get("webhooks/" + webhook).path("state").equals("paused"));
        assertThat(AURORA.get("webhooks/" + webhook).<String>path("reason")).isEqualTo("gone");
        receiver.answers((nth, call) -> Answer.of(200));
        AURORA.change(webhook, receiver, "active");
        until(() -> "delivered".equals(AURORA.newest(webhook).get("state")));
        assertThat(AURORA.get("webhooks/" + webhook).<String>path("reason")).isNull();
    }

    @Test
    void isGivenUpAfterADayVisiblyAndCanBeToldAgain() {
        receiver.answers((nth, call) -> Answer.of(500));
        var webhook = AURORA.subscribe(receiver, PRESENCE).getString("id");
        AURORA.say();
        AURORA.say();
        until(() -> receiver.calls().size() > 2);

        aDayPasses(webhook);

        until(() -> {
            upkeep.park();
            return states(webhook).equals(List.of("parked", "parked"));
        });
        assertThat(AURORA.get("webhook-deliveries?state=parked&webhook=" + webhook)
                        .<List<?>>path("items"))
                .hasSize(2);
        receiver.answers((nth, call) -> Answer.of(200));
        AURORA.post("webhook-deliveries/" + AURORA.newest(webhook).get("id") + "/replay", "")
                .then()
                .statusCode(202);
        until(() -> states(webhook).equals(List.of("delivered", "parked")));
    }

    @Test
    void holdsUpNobodyElseWhileItHangs() {
        try (var sound = new Receiver()) {
            receiver.answers((nth, call) -> receiver.hang());
            IntStream.range(0, HANGING).forEach(nth -> AURORA.subscribe(receiver, PRESENCE));
            ORBITA.subscribe(sound, PRESENCE);
            IntStream.range(0, 5).forEach(nth -> AURORA.say());
            until(() -> receiver.calls().size() >= HANGING);

            IntStream.range(0, 20).forEach(nth -> ORBITA.say());

            until(() -> sound.calls().size() == 20);
        }
    }

    @Test
    void isSentTheSameAgainByWhoFollowsAnInstanceThatDiedBeforeItNotedTheAnswer() {
        var struck = new CountDownLatch(1);
        receiver.answers((nth, call) -> {
            if (nth == 1) {
                struck.await();
            }
            return Answer.of(200);
        });
        var webhook = AURORA.subscribe(receiver, PRESENCE).getString("id");
        AURORA.say();
        until(() -> receiver.calls().size() == 1);

        // As when the lease of the dead runs out: the lane is another's, and what is noted under the old lease counts
        // for nothing.
        Sql.update(
                engine,
                "UPDATE ledger.webhook SET lease = gen_random_uuid(), leased_until = clock_timestamp() WHERE id = ?",
                UUID.fromString(webhook));
        struck.countDown();

        until(() -> "delivered".equals(AURORA.newest(webhook).get("state")));
        assertThat(receiver.ids()).hasSize(2).containsOnly(receiver.ids().getFirst());
        assertThat(AURORA.newest(webhook)).containsEntry("attempts", 1);
    }

    List<String> states(String webhook) {
        return AURORA.deliveries(webhook).stream()
                .map(delivery -> (String) delivery.get("state"))
                .toList();
    }

    void aDayPasses(String webhook) {
        Sql.update(
                engine,
                "UPDATE ledger.webhook_delivery SET expires_at = clock_timestamp() WHERE webhook_id = ?",
                UUID.fromString(webhook));
    }
}
