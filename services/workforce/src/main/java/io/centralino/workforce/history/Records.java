package io.centralino.workforce.history;

import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Sql;
import io.centralino.workforce.interval.Counts;
import io.centralino.workforce.interval.Grain;
import io.centralino.workforce.interval.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the history of the organisation at hand is made of: contacts counted here, and what was imported.
@ApplicationScoped
class Records {

    /// Each figure counts at its own moment, as its definition says.
    private static final String COUNTED = """
            SELECT date_bin('15 minutes', at, timestamptz 'epoch'), 15, sum(offered), sum(was_answered), sum(handled),
                sum(abandoned), sum(spent_ms), sum(wait_ms)
            FROM counted_contact, LATERAL (VALUES
                (queued_at, 1, 0, 0, 0, 0, 0),
                (CASE WHEN answered THEN answered_at END, 0, 1, 0, 0, 0, waited_ms),
                (handled_at, 0, 0, 1, 0, handle_ms, 0),
                (CASE WHEN NOT answered THEN left_at END, 0, 0, 0, 1, 0, 0))
                AS figure (at, offered, was_answered, handled, abandoned, spent_ms, wait_ms)
            WHERE queue_id = ? AND (?::text IS NULL OR medium = ?) AND at >= ? AND at < ?
            AND (queued_at >= ? AND queued_at < ? OR answered_at >= ? AND answered_at < ?
                OR handled_at >= ? AND handled_at < ? OR left_at >= ? AND left_at < ?)
            GROUP BY 1""";

    private static final String IMPORTED = """
            SELECT start_at, minutes, offered, answered, handled, abandoned, handle_ms, waited_ms
            FROM imported_interval
            WHERE queue_id = ? AND (?::text IS NULL OR medium = ?) AND start_at >= ? AND start_at < ?""";

    /// A day is known where anything at all came to the tenant; of the first one counted here some hours are missing.
    private static final String KNOWN = """
            WITH zone AS (SELECT ?::text AS name)
            SELECT DISTINCT (queued_at AT TIME ZONE name)::date FROM counted_contact, zone
            WHERE queued_at >= ? AND queued_at < ?
            AND (queued_at AT TIME ZONE name)::date
                > ((SELECT min(queued_at) FROM counted_contact) AT TIME ZONE name)::date
            UNION
            SELECT (start_at AT TIME ZONE name)::date FROM imported_interval, zone
            WHERE start_at >= ? AND start_at < ? AND offered > 0""";

    private final AgroalDataSource dataSource;

    Records(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Interval> counted(String queue, @Nullable String medium, Instant from, Instant to) {
        var since = Timestamp.from(from);
        var until = Timestamp.from(to);
        return Sql.list(
                dataSource,
                COUNTED,
                row -> interval(row, false),
                queue,
                medium,
                medium,
                since,
                until,
                since,
                until,
                since,
                until,
                since,
                until,
                since,
                until);
    }

    List<Interval> imported(String queue, @Nullable String medium, Instant from, Instant to) {
        return Sql.list(
                dataSource,
                IMPORTED,
                row -> interval(row, true),
                queue,
                medium,
                medium,
                Timestamp.from(from),
                Timestamp.from(to));
    }

    List<LocalDate> known(ZoneId zone, Instant from, Instant to) {
        var since = Timestamp.from(from);
        var until = Timestamp.from(to);
        return Sql.list(
                dataSource, KNOWN, row -> row.getObject(1, LocalDate.class), zone.getId(), since, until, since, until);
    }

    private static Interval interval(ResultSet row, boolean imported) throws SQLException {
        return new Interval(
                row.getTimestamp(1).toInstant(),
                Grain.of(row.getInt(2)).orElseThrow(),
                new Counts(
                        row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                imported);
    }
}
