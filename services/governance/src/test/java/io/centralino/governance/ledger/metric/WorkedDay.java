package io.centralino.governance.ledger.metric;

import io.centralino.governance.ledger.contact.ContactRow;
import io.centralino.governance.ledger.contact.ContactRow.Segments;
import io.centralino.governance.ledger.reference.ServiceLevel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Thirteen contacts of one queue around 23 November 2026 in Rome, few enough to count by hand.
final class WorkedDay {
    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final ServiceLevel TARGET = new ServiceLevel(20, 80);

    static final List<Line> LINES = List.of(
            new Line("23T09:00:00", 8, "answered", 240, 30, "in time"),
            new Line("23T09:01:00", 20, "answered", 300, 60, "in time, on the very limit"),
            new Line("23T09:02:00", 21, "answered", 180, 15, "late"),
            new Line("23T09:03:00", 12, "abandoned", 0, 0, "left soon: counts all the same"),
            new Line("23T09:05:00", 5, "answered", 120, 10, "in time"),
            new Line("23T09:10:00", 45, "abandoned", 0, 0, "left"),
            new Line("23T09:15:00", 90, "answered", -1, 0, "late, not wrapped up yet"),
            new Line("23T09:20:00", 3, "answered", 200, 20, "in time"),
            new Line("23T23:59:50", 15, "answered", 90, 10, "placed today, answered tomorrow"),
            new Line("22T23:59:55", 10, "answered", 60, 5, "placed yesterday, answered today"),
            new Line("23T09:30:00", 0, "waiting", 0, 0, "still waits"),
            new Line("23T09:21:00", 2, "synthetic", 30, 5, "a test: never counted"),
            new Line("23T09:25:00", 0, "spam", 0, 0, "placed, then found to be spam"));

    private WorkedDay() {}

    static Question question() {
        return new Question(Interval.day(DAY, ROME), TARGET);
    }

    static List<ContactRow> rows() {
        return LINES.stream().map(Line::row).toList();
    }

    /// One contact; times in seconds, talk of -1 where the wrap-up has not ended.
    record Line(String placed, int waited, String outcome, int talk, int wrapUp, String remark) {
        ContactRow row() {
            var queued = LocalDateTime.parse("2026-11-" + placed).atZone(ROME).toInstant();
            var end = queued.plusSeconds(waited);
            var answered = outcome.equals("answered") || outcome.equals("synthetic");
            var handled = answered && talk >= 0;
            return new ContactRow(
                    "banca-aurora",
                    new UUID(0, LINES.indexOf(this) + 1),
                    "voxia",
                    "pagamenti",
                    "sito",
                    "chat",
                    outcome.equals("synthetic"),
                    queued,
                    queued,
                    answered ? end : null,
                    outcome.equals("abandoned") ? end : null,
                    handled ? end.plusSeconds(talk + wrapUp) : null,
                    closed(),
                    closed() == null ? null : outcome,
                    null,
                    null,
                    1,
                    0,
                    new Segments(waited * 1000L, 0, waited * 1000L, Math.max(talk, 0) * 1000L, wrapUp * 1000L),
                    null,
                    null);
        }

        private java.time.@Nullable Instant closed() {
            return outcome.equals("spam")
                    ? LocalDateTime.parse("2026-11-" + placed)
                            .atZone(ROME)
                            .plusSeconds(30)
                            .toInstant()
                    : null;
        }
    }
}
