package io.centralino.governance.ledger.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the ledger reads in a fact about a contact: its own words for it, only the members that figures need.
public sealed interface Told {
    Map<String, Class<? extends Told>> SHAPES = Map.of(
            "centralino.channels.contact-opened.v1", Opened.class,
            "centralino.channels.contact-closed.v1", Closed.class,
            "centralino.routing.contact-queued.v1", Queued.class,
            "centralino.routing.offer-made.v1", Offered.class,
            "centralino.routing.contact-assigned.v1", Assigned.class,
            "centralino.routing.contact-released.v1", Released.class,
            "centralino.routing.contact-handled.v1", Handled.class,
            "centralino.cases.contact-identified.v1", Identified.class);

    UUID contactId();

    /// Whether all that a figure needs was said.
    boolean complete();

    /// It waits for nobody yet.
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    record Opened(
            UUID contactId,
            @Nullable String accountId,
            @Nullable String medium,
            Instant openedAt) implements Told {
        @Override
        public boolean complete() {
            return contactId != null && openedAt != null;
        }
    }

    /// It waits in a queue.
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    record Queued(
            UUID contactId,
            String queueId,
            @Nullable String accountId,
            @Nullable String medium,
            Instant queuedAt) implements Told {
        @Override
        public boolean complete() {
            return contactId != null && queueId != null && queuedAt != null;
        }
    }

    /// An agent's desk rings.
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    record Offered(UUID contactId) implements Told {
        @Override
        public boolean complete() {
            return contactId != null;
        }
    }

    /// An agent accepted it.
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    record Assigned(
            UUID contactId,
            String queueId,
            UUID agentId,
            @Nullable String medium,
            Instant assignedAt,
            long waitedMs) implements Told {
        @Override
        public boolean complete() {
            return contactId != null && queueId != null && agentId != null && assignedAt != null;
        }
    }

    /// The agent no longer has it.
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    record Released(UUID contactId) implements Told {
        @Override
        public boolean complete() {
            return contactId != null;
        }
    }

    /// The agent wrapped up.
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    record Handled(
            UUID contactId,
            @Nullable String disposition,
            Instant handledAt,
            @Nullable Spent segments) implements Told {
        @Override
        public boolean complete() {
            return contactId != null && handledAt != null;
        }
    }

    /// How routing says the time was spent.
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    record Spent(long queueMs, long ringMs, long talkMs, long wrapUpMs) {}

    /// Who wrote, and which matter it belongs to.
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    record Identified(
            UUID contactId,
            @Nullable UUID customerId,
            @Nullable UUID caseId) implements Told {
        @Override
        public boolean complete() {
            return contactId != null;
        }
    }

    /// It is over.
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection
    record Closed(UUID contactId, String reason, Instant closedAt) implements Told {
        @Override
        public boolean complete() {
            return contactId != null && reason != null && closedAt != null;
        }
    }
}
