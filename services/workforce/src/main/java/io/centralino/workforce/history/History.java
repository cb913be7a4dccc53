package io.centralino.workforce.history;

import io.centralino.web.Refusal;
import io.centralino.workforce.interval.Account;
import io.centralino.workforce.interval.DayCounts;
import io.centralino.workforce.interval.Grain;
import io.centralino.workforce.interval.LocalDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What happened in the queues of the organisation at hand, interval by interval.
@ApplicationScoped
public class History {

    private final Records records;

    History(Records records) {
        this.records = records;
    }

    /// @param medium all where absent
    /// @param to the last day
    /// @throws Refusal where half hours were imported and quarters are asked for
    public List<DayCounts> of(
            String queue, @Nullable String medium, LocalDate from, LocalDate to, ZoneId zone, Grain grain) {
        var begin = new LocalDay(from, zone).start();
        var end = new LocalDay(to, zone).end();
        var imported = records.imported(queue, medium, begin, end);
        if (imported.stream().anyMatch(one -> one.grain().compareTo(grain) > 0)) {
            throw new Refusal(
                    HistoryProblem.HISTORY_TOO_COARSE, "Half hours were imported; ask for intervals of 30 minutes");
        }
        return Account.of(records.counted(queue, medium, begin, end), imported, from, to, zone, grain);
    }

    /// The days between two, the last not included, of which it is known what came.
    public NavigableSet<LocalDate> known(LocalDate from, LocalDate until, ZoneId zone) {
        return new TreeSet<>(records.known(zone, new LocalDay(from, zone).start(), new LocalDay(until, zone).start()));
    }
}
