package io.centralino.governance.ledger.alert;

import io.centralino.governance.ledger.alert.Alert.Rule;
import io.centralino.governance.ledger.alert.Watch.State;
import io.centralino.governance.ledger.metric.Gauge;
import io.centralino.governance.ledger.metric.Gauge.Reading;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks at one figure, and notes and says what that changes, in one transaction.
@ApplicationScoped
class Watching {
    private final Alerts alerts;
    private final Turns turns;
    private final AlertVoice voice;
    private final Gauge gauge;
    private final Tenancy tenancy;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Watching(Alerts alerts, Turns turns, AlertVoice voice, Gauge gauge, Tenancy tenancy) {
        this.alerts = alerts;
        this.turns = turns;
        this.voice = voice;
        this.gauge = gauge;
        this.tenancy = tenancy;
    }

    void look(String org, UUID id) {
        tenancy.in(org, () -> alerts.hold(org, id).ifPresent(alert -> look(org, alert, now())));
    }

    /// Whoever was told that it fires is told that it does not.
    void end(String org, UUID id) {
        var alert = alerts.hold(org, id).orElseThrow(Refusal::notFound);
        alerts.delete(org, id);
        if (alert.watch().firing()) {
            voice.turned(org, alert, new Turn(State.quiet, now(), null));
        }
    }

    private void look(String org, Alert alert, Instant now) {
        var reading = reading(org, alert.rule(), now);
        var looked = alert.look(reading, now);
        alerts.note(org, looked);
        if (looked.watch().firing() != alert.watch().firing()) {
            var turn = new Turn(looked.watch().state(), now, reading);
            turns.note(org, looked, turn);
            voice.turned(org, looked, turn);
        }
    }

    private @Nullable Reading reading(String org, Rule rule, Instant now) {
        try {
            return gauge.read(org, rule.subject(), now.minus(rule.window()), now);
        } catch (Refusal gone) {
            return null;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
