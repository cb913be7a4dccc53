package io.centralino.workforce.requirement;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.workforce.forecast.Forecast;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Says that a requirement was set.
@ApplicationScoped
class RequirementVoice {

    private final Outbox outbox;

    RequirementVoice(Outbox outbox) {
        this.outbox = outbox;
    }

    void set(String tenant, Requirement made, Forecast forecast) {
        var subject = forecast.subject();
        outbox.say(Saying.of(
                        "requirement-set",
                        made.id().toString(),
                        tenant,
                        new RequirementSet(
                                made.id(),
                                made.forecastId(),
                                subject.queueId(),
                                subject.medium(),
                                subject.from(),
                                subject.to(),
                                subject.grain().minutes(),
                                new ServiceLevel(
                                        made.target().seconds(), made.target().percent()),
                                made.setBy(),
                                made.setAt()))
                .about(made.forecastId().toString()));
    }

    @RegisterForReflection
    record RequirementSet(
            UUID requirementId,
            UUID forecastId,
            String queueId,
            String medium,
            LocalDate from,
            LocalDate to,
            int grain,
            ServiceLevel serviceLevel,
            UUID setBy,
            Instant setAt) {}

    @RegisterForReflection
    record ServiceLevel(int withinSeconds, double targetPercent) {}
}
