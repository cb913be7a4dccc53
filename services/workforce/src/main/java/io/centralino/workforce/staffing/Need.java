package io.centralino.workforce.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The people an interval asks for.
///
/// @param people at work
/// @param scheduled with those who are away
/// @param load in erlang
/// @param tried what one person fewer would have achieved, and what these do
public record Need(int people, int scheduled, String formula, double load, List<Trial> tried) {

    /// What a number of people would achieve.
    ///
    /// @param answerSeconds the average wait; absent where no end of it is in sight, or where no wait
    ///     is modelled
    public record Trial(
            int people,
            @Nullable Double servicePercent,
            @Nullable Double answerSeconds,
            double occupancyPercent) {}
}
