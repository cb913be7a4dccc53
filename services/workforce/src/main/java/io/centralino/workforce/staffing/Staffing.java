package io.centralino.workforce.staffing;

import io.centralino.workforce.staffing.Need.Trial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Finds the fewest people who achieve a target.
///
/// Who waits in line asks for Erlang's formula. What may lie until the next interval, a mail to be answered within
/// hours, asks only for the time it takes.
public final class Staffing {

    public static final String ERLANG_C = "erlang-c";
    public static final String WORKLOAD = "workload";

    /// No interval is staffed with more: beyond it the question is wrong, not the answer.
    public static final int MOST = 2_000;

    private static final Set<String> LETTERS = Set.of("mail", "form");

    private Staffing() {}

    /// @param handleSeconds how long one contact takes
    /// @return empty where it takes more people than there can be
    public static Optional<Need> need(
            String medium, double offered, double handleSeconds, int intervalSeconds, Target target) {
        var formula = LETTERS.contains(medium) && target.seconds() >= intervalSeconds ? WORKLOAD : ERLANG_C;
        double load = offered * handleSeconds / intervalSeconds;
        if (load == 0) {
            return Optional.of(new Need(0, 0, formula, 0, List.of()));
        }
        var tried = formula.equals(WORKLOAD) ? working(load, target) : waiting(load, handleSeconds, target);
        if (tried.isEmpty()) {
            return Optional.empty();
        }
        int people = tried.getLast().people();
        return Optional.of(new Need(people, scheduled(people, target), formula, load, tried));
    }

    private static List<Trial> working(double load, Target target) {
        double places = 100 * load / target.maxOccupancyPercent();
        if (places > (double) MOST * target.concurrency()) {
            return List.of();
        }
        int people = (int) Math.ceil(places / target.concurrency());
        return IntStream.of(people - 1, people)
                .filter(some -> some > 0)
                .mapToObj(some -> new Trial(some, null, null, 100 * load / (some * target.concurrency())))
                .toList();
    }

    private static List<Trial> waiting(double load, double handleSeconds, Target target) {
        int people = (int) Math.min(MOST, load / target.concurrency());
        var line = ErlangC.of(load, people * target.concurrency(), handleSeconds);
        Predicate<Trial> achieves = trial -> trial.occupancyPercent() <= target.maxOccupancyPercent()
                && trial.servicePercent() != null
                && trial.servicePercent() >= target.percent();
        var fewer = trial(line, people, target);
        while (people < MOST) {
            people++;
            line = line.plus(target.concurrency());
            var trial = trial(line, people, target);
            if (achieves.test(trial)) {
                return people == 1 ? List.of(trial) : List.of(fewer, trial);
            }
            fewer = trial;
        }
        return List.of();
    }

    private static Trial trial(ErlangC line, int people, Target target) {
        double wait = line.averageWait();
        return new Trial(
                people,
                100 * line.answeredWithin(target.seconds()),
                Double.isInfinite(wait) ? null : wait,
                100 * line.occupancy());
    }

    private static int scheduled(int people, Target target) {
        return (int) Math.ceil(100 * people / (100 - target.shrinkagePercent()) - 1e-9);
    }
}
