package io.centralino.governance.ledger.webhook;

import io.centralino.events.Failpoint;
import io.centralino.governance.ledger.webhook.Lanes.Due;
import io.centralino.governance.ledger.webhook.Webhooks.Secret;
import io.centralino.tenancy.Seals;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/// Carries what is due in one lane, one delivery after the other, and notes what became of each.
///
/// A delivery that was not taken steps aside for those behind it; two in a row, and the receiver is left alone for a
/// while.
@ApplicationScoped
class Round {
    private static final Logger LOG = Logger.getLogger(Round.class);

    private final Lanes lanes;
    private final Sender sender;
    private final Seals seals;
    private final MeterRegistry meters;
    private final Pauses pauses;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Round(Lanes lanes, Sender sender, Seals seals, WebhookConfig config, MeterRegistry meters) {
        this.lanes = lanes;
        this.sender = sender;
        this.seals = seals;
        this.meters = meters;
        this.pauses = new Pauses(config.firstPause(), config.longestPause());
    }

    void go(Lane lane, BooleanSupplier running) {
        var mine = Optional.of(lane);
        var due = lanes.due(lane);
        while (mine.isPresent() && !due.isEmpty()) {
            for (var one : due) {
                mine = running.getAsBoolean() ? mine.flatMap(it -> carry(it, one)) : Optional.empty();
            }
            due = mine.map(lanes::due).orElse(List.of());
        }
        lanes.giveBack(lane);
    }

    private Optional<Lane> carry(Lane lane, Due due) {
        var outcome = send(lane, due);
        Failpoint.hit("webhook.sent", () -> "delivery " + due.id() + " sent, not yet noted");
        if (outcome.taken()) {
            count("delivered");
            return lanes.settle(lane, due, "delivered", outcome, Duration.ZERO, Duration.ZERO);
        }
        var chance = ThreadLocalRandom.current().nextDouble();
        var asked = outcome.retryAfter();
        var rest = longer(pauses.rest(lane.failures() + 1, chance), asked);
        if (due.last() && !outcome.gone()) {
            count("parked");
            LOG.warnf("A webhook of %s is parked: %s", lane.organisation(), due.id());
            return lanes.settle(lane, due, "parked", outcome, Duration.ZERO, rest);
        }
        count("failed");
        var pause = longer(pauses.after(due.attempts() + 1, chance), asked);
        return lanes.settle(lane, due, "waiting", outcome, pause, rest);
    }

    private Outcome send(Lane lane, Due due) {
        try {
            var now = clock.instant();
            return sender.send(URI.create(lane.url()), headers(lane, due, now), due.body());
        } catch (RuntimeException ours) {
            LOG.errorf(ours, "Delivery %s could not be sent this time", due.id());
            return Outcome.of("ours");
        }
    }

    private Map<String, String> headers(Lane lane, Due due, Instant now) {
        var secrets = lane.sealedSecrets().stream()
                .map(secret -> seals.open(lane.organisation(), secret, Secret.class)
                        .orElseThrow()
                        .value())
                .toList();
        var id = due.id().toString();
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                Signing.header(secrets, id, now, due.body()));
    }

    private void count(String outcome) {
        meters.counter("centralino.webhook.tries", "outcome", outcome).increment();
    }

    private static Duration longer(Duration one, Duration other) {
        return Collections.max(List.of(one, other));
    }
}
