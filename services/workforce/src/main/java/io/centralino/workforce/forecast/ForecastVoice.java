package io.centralino.workforce.forecast;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Says that a forecast was published.
@ApplicationScoped
class ForecastVoice {

    private final Outbox outbox;

    ForecastVoice(Outbox outbox) {
        this.outbox = outbox;
    }

    void published(String tenant, Forecast made) {
        var subject = made.subject();
        outbox.say(Saying.of(
                "forecast-published",
                made.id().toString(),
                tenant,
                new ForecastPublished(
                        made.id(),
                        subject.queueId(),
                        subject.medium(),
                        subject.from(),
                        subject.to(),
                        subject.grain().minutes(),
                        made.method(),
                        made.madeBy(),
                        made.madeAt())));
    }

    @RegisterForReflection
    record ForecastPublished(
            UUID forecastId,
            String queueId,
            String medium,
            LocalDate from,
            LocalDate to,
            int grain,
            String method,
            UUID publishedBy,
            Instant publishedAt) {}
}
