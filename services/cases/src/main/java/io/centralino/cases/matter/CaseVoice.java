package io.centralino.cases.matter;

import io.centralino.cases.timeline.Entry;
import io.centralino.cases.timeline.Timeline;
import io.centralino.events.Ids;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says what becomes of cases, on the topic and on the customer's timeline alike.
@ApplicationScoped
public class CaseVoice {

    private final Outbox outbox;
    private final Timeline timeline;

    CaseVoice(Outbox outbox, Timeline timeline) {
        this.outbox = outbox;
        this.timeline = timeline;
    }

    public void opened(String tenant, Case opened, @Nullable UUID contact, @Nullable String because) {
        timeline.add(Entry.of("case-opened", opened.id(), opened.openedAt())
                .customer(opened.customerId())
                .matter(opened.id())
                .contact(contact)
                .detail(opened.reference()));
        outbox.say(Saying.of(
                        "case-opened",
                        opened.id().toString(),
                        tenant,
                        new CaseOpened(
                                opened.id(), opened.customerId(), opened.reference(), opened.kind(), opened.openedAt()))
                .because(because)
                .synthetic(opened.synthetic()));
    }

    public void changed(String tenant, Case changed, Change change) {
        timeline.add(Entry.of("case-changed", Ids.next(), change.at())
                .customer(changed.customerId())
                .matter(changed.id())
                .contact(change.contact())
                .actor(change.by())
                .detail(changed.status().word()));
        said(tenant, changed, change);
    }

    /// On the topic only, where the timeline has an entry of its own for it.
    public void said(String tenant, Case changed, Change change) {
        outbox.say(Saying.of(
                        "case-changed",
                        changed.id().toString(),
                        tenant,
                        new CaseChanged(
                                changed.id(),
                                changed.status(),
                                change.at(),
                                changed.customerId(),
                                changed.reference(),
                                changed.kind(),
                                change.by(),
                                change.contact(),
                                change.cause()))
                .because(change.because())
                .synthetic(changed.synthetic()));
    }

    /// What moved a case: a person's hand, a contact, or the house.
    public record Change(
            String cause,
            Instant at,
            @Nullable UUID by,
            @Nullable UUID contact,
            @Nullable String because) {

        public static Change of(String cause, Instant at) {
            return new Change(cause, at, null, null, null);
        }

        public Change by(UUID person) {
            return new Change(cause, at, person, contact, because);
        }

        public Change contact(UUID which) {
            return new Change(cause, at, by, which, because);
        }

        public Change because(@Nullable String fact) {
            return new Change(cause, at, by, contact, fact);
        }
    }

    @RegisterForReflection
    record CaseOpened(UUID caseId, UUID customerId, String reference, String kind, Instant openedAt) {}

    @RegisterForReflection
    record CaseChanged(
            UUID caseId,
            Status status,
            Instant at,
            UUID customerId,
            String reference,
            String kind,
            @Nullable UUID by,
            @Nullable UUID contactId,
            String cause) {}
}
