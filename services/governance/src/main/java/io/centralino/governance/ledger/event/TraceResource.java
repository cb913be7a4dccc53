package io.centralino.governance.ledger.event;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.governance.ledger.contact.LedgerEvent;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// One contact, step by step and millisecond by millisecond.
@Path("/api/v1/{org}/traces/{contactId}")
@RunOnVirtualThread
@InOrganisation
class TraceResource {
    private final Stories stories;

    @Inject
    TraceResource(Stories stories) {
        this.stories = stories;
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public List<Step> get(@RestPath String org, @RestPath UUID contactId) {
        var events = stories.get(org, contactId).events();
        return events.stream()
                .map(event -> Step.of(event, events.getFirst().occurred()))
                .toList();
    }

    /// One event of a trace.
    ///
    /// @param ms since the first event
    /// @param relayMs from the event to the broker
    /// @param heardMs from the event to the ledger
    /// @param detail what the event says; an offer's receipt among it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            Instant at,
            String service,
            String event,
            String id,
            long sequence,
            @Nullable String vendor,
            boolean synthetic,
            long ms,
            @Nullable Long relayMs,
            long heardMs,
            JsonNode detail) {
        static Step of(LedgerEvent event, Instant first) {
            return new Step(
                    event.occurred(),
                    event.owner(),
                    event.name(),
                    event.id(),
                    event.sequence(),
                    event.vendor(),
                    event.synthetic(),
                    between(first, event.occurred()),
                    event.relayed() == null ? null : between(event.occurred(), event.relayed()),
                    between(event.occurred(), event.heard()),
                    event.data());
        }

        private static long between(Instant from, Instant to) {
            return Duration.between(from, to).toMillis();
        }
    }
}
