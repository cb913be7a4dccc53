package io.centralino.governance.registry.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;

/// A stretch of one day by the clock on the wall, from the first time up to the second, in minutes since midnight.
///
/// Minutes rather than times, since a day may close at 24:00.
record Hours(int from, int to) {
    private static final int DAY = 24 * 60;

    Hours {
        if (from < 0 || to > DAY || from >= to) {
            throw new DateTimeException("Hours must begin before they end, within one day");
        }
    }

    /// @throws DateTimeException where a time is none, or the stretch is empty or runs backwards
    static Hours of(String from, String to) {
        return new Hours(minutes(from), minutes(to));
    }

    String fromText() {
        return text(from);
    }

    String toText() {
        return text(to);
    }

    boolean overlaps(Hours other) {
        return from < other.to && other.from < to;
    }

    private static int minutes(String time) {
        return time.equals("24:00") ? DAY : LocalTime.parse(time).toSecondOfDay() / 60;
    }

    private static String text(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
