package io.centralino.channels.mailbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// When each mailbox was last read, told to health and metrics. A mail server that is away is a detail, not an illness
/// of ours.
@Readiness
@Default
@ApplicationScoped
class Polls implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Polls.class);

    private final Map<String, Poll> last = new ConcurrentHashMap<>();
    private final Clock clock;

    Polls(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        meters.gauge("centralino.channels.mail.poll.age.seconds", this, Polls::oldest);
    }

    /// @param trouble why it could not be read the last time
    private record Poll(Instant well, @Nullable String trouble) {}

    void well(String mailbox) {
        last.put(mailbox, new Poll(clock.instant(), null));
    }

    void away(String mailbox, Exception why) {
        // The server's own words may name what is none of a reader's business; the kind of trouble is enough.
        var trouble = why.getClass().getSimpleName();
        var before = last.put(mailbox, new Poll(before(mailbox), trouble));
        if (before == null || before.trouble() == null) {
            LOG.warnf("Mailbox %s cannot be read and is tried again: %s", mailbox, why.getMessage());
        }
    }

    private Instant before(String mailbox) {
        var poll = last.get(mailbox);
        return poll == null ? clock.instant() : poll.well();
    }

    private double oldest() {
        return last.values().stream()
                .mapToDouble(
                        poll -> Duration.between(poll.well(), clock.instant()).toMillis() / 1_000.0)
                .max()
                .orElse(0);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("mailboxes").up();
        response.withData("oldest-poll-seconds", Math.round(oldest()));
        last.forEach((mailbox, poll) -> {
            if (poll.trouble() != null) {
                response.withData(mailbox, "away since " + poll.well());
            }
        });
        return response.build();
    }
}
