package io.centralino.governance.ledger.metric;

import io.centralino.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long the pieces are into which an interval is cut.
enum Step {
    HALF_HOUR(Duration.ofMinutes(30)),
    HOUR(Duration.ofHours(1)),
    /// A day of the zone's calendar: 23, 24 or 25 hours.
    DAY(Duration.ofDays(1));

    private static final int MOST = 200;

    private final Duration length;

    Step(Duration length) {
        this.length = length;
    }

    static Step named(String word) {
        return Arrays.stream(values())
                .filter(step ->
                        step.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(MetricProblem.BAD_INTERVAL, "A step is a half-hour, an hour or a day"));
    }

    /// The pieces in order; the last one ends with the interval, however short that makes it.
    List<Interval> of(Interval whole, ZoneId zone) {
        var pieces = new ArrayList<Interval>();
        for (var from = whole.from(); from.isBefore(whole.to()); ) {
            if (pieces.size() == MOST) {
                throw new Refusal(MetricProblem.BAD_INTERVAL, "That would be more than %d pieces".formatted(MOST));
            }
            var next = after(from, zone);
            var to = next.isBefore(whole.to()) ? next : whole.to();
            pieces.add(new Interval(from, to));
            from = to;
        }
        return pieces;
    }

    private Instant after(Instant from, ZoneId zone) {
        return this == DAY ? from.atZone(zone).plusDays(1).toInstant() : from.plus(length);
    }
}
