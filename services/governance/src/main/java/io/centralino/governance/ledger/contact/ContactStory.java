package io.centralino.governance.ledger.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.centralino.governance.ledger.contact.ContactRow.Segments;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells the row of a contact from everything heard about it so far.
///
/// Told from the whole set each time, so that neither the order of arrival nor a second hearing can matter.
public final class ContactStory {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private boolean synthetic;
    private @Nullable String queue;
    private @Nullable String vendor;
    private @Nullable String account;
    private @Nullable String medium;
    private @Nullable Instant opened;
    private @Nullable Instant queued;
    private Told.@Nullable Assigned assigned;
    private @Nullable String assignedVendor;
    private Told.@Nullable Handled handled;
    private Told.@Nullable Closed closed;
    private Told.@Nullable Identified identified;
    private int offers;
    private int releases;

    private ContactStory() {}

    public static ContactRow of(String tenant, UUID id, Collection<LedgerEvent> events) {
        var story = new ContactStory();
        events.stream().distinct().sorted(LedgerEvent.IN_ORDER).forEach(story::hear);
        return story.row(tenant, id);
    }

    /// What a fact says about a contact, where it is one that rows are told from.
    ///
    /// @throws Unusable where it lacks what a figure needs
    public static Optional<Told> told(String type, JsonNode data) {
        var shape = Told.SHAPES.get(type);
        if (shape == null) {
            return Optional.empty();
        }
        try {
            Told told = JSON.treeToValue(data, shape);
            if (told == null || !told.complete()) {
                throw new Unusable(type + " lacks what a figure needs");
            }
            return Optional.of(told);
        } catch (JsonProcessingException e) {
            throw new Unusable(type + " cannot be read");
        }
    }

    private void hear(LedgerEvent event) {
        synthetic |= event.synthetic();
        told(event.type(), event.data()).ifPresent(told -> hear(told, event.vendor()));
    }

    private void hear(Told told, @Nullable String by) {
        switch (told) {
            case Told.Opened it -> {
                opened = it.openedAt();
                account = it.accountId() == null ? account : it.accountId();
                medium = it.medium() == null ? medium : it.medium();
            }
            case Told.Queued it -> {
                queue = it.queueId();
                vendor = by == null ? vendor : by;
                queued = queued == null || it.queuedAt().isBefore(queued) ? it.queuedAt() : queued;
                account = account == null ? it.accountId() : account;
                medium = medium == null ? it.medium() : medium;
            }
            case Told.Offered it -> offers++;
            case Told.Assigned it -> {
                if (assigned == null || it.assignedAt().isBefore(assigned.assignedAt())) {
                    assigned = it;
                    assignedVendor = by;
                }
            }
            case Told.Released it -> releases++;
            case Told.Handled it -> handled = it;
            case Told.Identified it -> identified = it;
            case Told.Closed it -> closed = it;
        }
    }

    private ContactRow row(String tenant, UUID id) {
        var left = closed != null
                && closed.reason().equals("abandoned")
                && (assigned == null || closed.closedAt().isBefore(assigned.assignedAt()));
        var answer = left ? null : assigned;
        return new ContactRow(
                tenant,
                id,
                answer != null && assignedVendor != null ? assignedVendor : vendor,
                answer != null ? answer.queueId() : queue,
                account,
                medium == null && assigned != null ? assigned.medium() : medium,
                synthetic,
                opened,
                queued,
                answer == null ? null : answer.assignedAt(),
                left && closed != null ? closed.closedAt() : null,
                handled == null ? null : handled.handledAt(),
                closed == null ? null : closed.closedAt(),
                closed == null ? null : closed.reason(),
                answer == null ? null : answer.agentId(),
                handled == null ? null : handled.disposition(),
                offers,
                releases,
                segments(answer),
                identified == null ? null : identified.customerId(),
                identified == null ? null : identified.caseId());
    }

    private Segments segments(Told.@Nullable Assigned answer) {
        var waited = answer == null ? 0 : answer.waitedMs();
        var spent = handled == null ? null : handled.segments();
        return spent == null
                ? new Segments(waited, 0, 0, 0, 0)
                : new Segments(waited, spent.queueMs(), spent.ringMs(), spent.talkMs(), spent.wrapUpMs());
    }

    /// A fact that no retry will make usable; it names members, never values.
    public static final class Unusable extends RuntimeException {
        public Unusable(String reason) {
            super(reason, null, false, false);
        }
    }
}
