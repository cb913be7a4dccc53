package io.centralino.governance.ledger.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says that an alert began to fire or fell quiet, with all that is needed to look the figure up again.
@ApplicationScoped
class AlertVoice {
    private final Outbox outbox;

    @Inject
    AlertVoice(Outbox outbox) {
        this.outbox = outbox;
    }

    void turned(String org, Alert alert, Turn turn) {
        var rule = alert.rule();
        var subject = rule.subject();
        var reading = turn.reading();
        outbox.say(Saying.of(
                "metric-alerted",
                alert.id().toString(),
                org,
                new MetricAlerted(
                        alert.id(),
                        rule.name(),
                        turn.state().name(),
                        subject.metric(),
                        subject.version(),
                        subject.tenant(),
                        subject.queue(),
                        rule.comparison().name(),
                        rule.threshold(),
                        rule.looks(),
                        reading == null ? null : reading.value(),
                        reading == null ? null : reading.numerator(),
                        reading == null ? null : reading.denominator(),
                        reading == null ? null : reading.from(),
                        reading == null ? null : reading.to(),
                        turn.at())));
    }

    /// Said when an alert began to fire or fell quiet.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MetricAlerted(
            UUID alertId,
            String name,
            String state,
            String metric,
            int version,
            @Nullable String queueTenant,
            @Nullable String queueId,
            String comparison,
            BigDecimal threshold,
            int looks,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable Long denominator,
            @Nullable Instant from,
            @Nullable Instant to,
            Instant at) {}
}
