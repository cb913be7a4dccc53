package io.centralino.workforce.history;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.centralino.workforce.interval.Counts;
import io.centralino.workforce.interval.Grain;
import io.centralino.workforce.interval.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Takes intervals from elsewhere into the history.
@ApplicationScoped
class Imports {

    private static final String CLEAR = """
            DELETE FROM imported_interval WHERE queue_id = ? AND medium = ?
            AND start_at + minutes * interval '1 minute' > ? AND start_at < ?""";

    private static final String FILL = """
            INSERT INTO imported_interval (tenant_id, queue_id, medium, minutes, start_at, offered, answered, handled,
                abandoned, handle_ms, waited_ms)
            SELECT ?, ?, ?, ?, * FROM unnest(?::timestamptz[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[])""";

    private final AgroalDataSource dataSource;

    Imports(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Replaces whatever was imported between the first and the last of these intervals, so that the same list taken
    /// twice, or a corrected one, leaves what it says.
    ///
    /// @param intervals of one grain, in the order of time
    void replace(String tenant, String queue, String medium, Grain grain, List<Interval> intervals) {
        Sql.update(
                dataSource,
                CLEAR,
                queue,
                medium,
                Timestamp.from(intervals.getFirst().start()),
                Timestamp.from(intervals.getLast().end()));
        Sql.update(
                dataSource,
                FILL,
                tenant,
                queue,
                medium,
                grain.minutes(),
                column(intervals, Interval::start),
                counts(intervals, Counts::offered),
                counts(intervals, Counts::answered),
                counts(intervals, Counts::handled),
                counts(intervals, Counts::abandoned),
                counts(intervals, Counts::handleMs),
                counts(intervals, Counts::waitedMs));
    }

    private static List<Object> counts(List<Interval> intervals, ToLongFunction<Counts> figure) {
        return column(intervals, one -> figure.applyAsLong(one.counts()));
    }

    private static List<Object> column(List<Interval> intervals, Function<Interval, Object> member) {
        return intervals.stream().map(member).toList();
    }
}
