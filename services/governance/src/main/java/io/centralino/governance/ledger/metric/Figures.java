package io.centralino.governance.ledger.metric;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.governance.ledger.contact.ContactRow;
import io.centralino.governance.ledger.contact.ContactRows;
import io.centralino.governance.ledger.event.EventBook;
import io.centralino.governance.ledger.metric.Definition.Tally;
import io.centralino.governance.ledger.metric.Figure.Scope;
import io.centralino.governance.ledger.reference.Agreements;
import io.centralino.governance.ledger.reference.KnownOrganisations;
import io.centralino.governance.ledger.reference.QueueRef;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Figures as one organisation may see them: a tenant over all its contacts, a vendor over those it works on.
///
/// Each queue is counted by its own target, and counts are added up before anything is divided.
@ApplicationScoped
class Figures {
    private final ContactRows rows;
    private final EventBook events;
    private final Agreements agreements;
    private final KnownOrganisations organisations;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Figures(ContactRows rows, EventBook events, Agreements agreements, KnownOrganisations organisations) {
        this.rows = rows;
        this.events = events;
        this.agreements = agreements;
        this.organisations = organisations;
    }

    /// Every figure of every queue; over today in the time zone of the queue's tenant where no interval is asked for.
    List<Figure> each(String org, @Nullable String from, @Nullable String to) {
        organisations.get(org);
        var asOf = events.asOf(org).orElse(null);
        var figures = new ArrayList<Figure>();
        var read = new HashMap<Interval, Map<QueueRef, List<ContactRow>>>();
        for (var ref : agreements.queues(org)) {
            var zone = zone(org, ref.tenant());
            var interval = Interval.asked(from, to, today(zone), zone);
            var target = agreements.target(org, ref);
            var question = new Question(interval, target);
            // Tenants of one time zone share a day, and one reading of it.
            var counted = read.computeIfAbsent(interval, day -> byQueue(org, day, Asked.EVERYTHING))
                    .getOrDefault(ref, List.of());
            for (var definition : Definitions.inForce()) {
                var tally = definition.over(counted.stream(), question);
                figures.add(Figure.of(definition, tally, Scope.of(interval, ref, target), asOf));
            }
        }
        return figures;
    }

    Figure of(String org, Definition definition, Asked asked) {
        var interval = interval(org, asked);
        return figure(org, definition, asked, interval, byQueue(org, interval, asked));
    }

    /// The same figure, cut into pieces of its interval. Counts add up to the whole, shares and means do not.
    Series series(String org, Definition definition, Asked asked, Step step) {
        var interval = interval(org, asked);
        var only = only(org, asked);
        var rows = byQueue(org, interval, asked);
        var points = step.of(interval, zone(org, only == null ? org : only.tenant())).stream()
                .map(piece -> Series.Point.of(piece, definition.value(tally(org, definition, piece, rows))))
                .toList();
        return new Series(figure(org, definition, asked, interval, rows), points);
    }

    private Tally tally(String org, Definition definition, Interval interval, Map<QueueRef, List<ContactRow>> rows) {
        var tally = Tally.NOTHING;
        for (var entry : rows.entrySet()) {
            var question = new Question(interval, agreements.target(org, entry.getKey()));
            tally = tally.plus(definition.over(entry.getValue().stream(), question));
        }
        return tally;
    }

    private Figure figure(
            String org, Definition definition, Asked asked, Interval interval, Map<QueueRef, List<ContactRow>> rows) {
        var asOf = events.asOf(org).orElse(null);
        var tally = tally(org, definition, interval, rows);
        var only = only(org, asked);
        var scope = only == null
                ? new Scope(interval, asked.tenant() == null ? ownTenant(org) : asked.tenant(), asked.queue(), null)
                : Scope.of(interval, only, agreements.target(org, only));
        return Figure.of(definition, tally, scope, asOf);
    }

    /// The contacts a figure was made of, by id.
    List<Part> parts(String org, Definition definition, Asked asked) {
        var interval = interval(org, asked);
        var parts = new ArrayList<Part>();
        byQueue(org, interval, asked).forEach((ref, contacts) -> {
            var question = new Question(interval, agreements.target(org, ref));
            for (var contact : contacts) {
                var tally = definition.of(contact, question);
                if (!tally.isNothing()) {
                    parts.add(Part.of(contact, ref, tally));
                }
            }
        });
        parts.sort(Comparator.comparing(part -> part.contactId().toString()));
        return parts;
    }

    private Map<QueueRef, List<ContactRow>> byQueue(String org, Interval interval, Asked asked) {
        return rows.between(org, organisations.get(org).isTenant(), interval.from(), interval.to()).stream()
                .filter(row -> asked.fits(ref(row)))
                .collect(groupingBy(Figures::ref));
    }

    private Interval interval(String org, Asked asked) {
        if (!queues(org).stream().anyMatch(asked::fits) && (asked.queue() != null || asked.tenant() != null)) {
            throw Refusal.notFound();
        }
        var only = only(org, asked);
        var zone = zone(org, only == null ? org : only.tenant());
        return Interval.asked(asked.from(), asked.to(), today(zone), zone);
    }

    private @Nullable QueueRef only(String org, Asked asked) {
        var fitting = queues(org).stream().filter(asked::fits).toList();
        return asked.queue() != null && fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private Set<QueueRef> queues(String org) {
        return new TreeSet<>(agreements.queues(org));
    }

    private ZoneId zone(String org, String tenant) {
        try {
            return organisations.get(tenant).zone();
        } catch (Refusal unknown) {
            return organisations.get(org).zone();
        }
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private @Nullable String ownTenant(String org) {
        return organisations.get(org).isTenant() ? org : null;
    }

    private static QueueRef ref(ContactRow row) {
        return new QueueRef(row.tenant(), String.valueOf(row.queue()));
    }

    /// What a caller asks a figure about; nothing narrows nothing.
    record Asked(
            @Nullable String tenant,
            @Nullable String queue,
            @Nullable String from,
            @Nullable String to) {
        static final Asked EVERYTHING = new Asked(null, null, null, null);

        boolean fits(QueueRef ref) {
            return (tenant == null || tenant.equals(ref.tenant())) && (queue == null || queue.equals(ref.queue()));
        }
    }

    /// What one contact added to a figure, and the moments it was counted by; its events stand in the ledger.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            UUID contactId,
            String tenant,
            String queue,
            long numerator,
            long denominator,
            @Nullable String medium,
            @Nullable Instant queuedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant abandonedAt,
            @Nullable Instant handledAt) {
        static Part of(ContactRow row, QueueRef ref, Tally tally) {
            return new Part(
                    row.id(),
                    ref.tenant(),
                    ref.queue(),
                    tally.above(),
                    tally.below(),
                    row.medium(),
                    row.queued(),
                    row.answered(),
                    row.abandoned(),
                    row.handled());
        }
    }
}
