package io.centralino.workforce.requirement;

import io.centralino.workforce.staffing.Need;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What one day asks for, interval by interval.
@RegisterForReflection
record DayNeed(LocalDate date, List<IntervalNeed> intervals) {

    /// What one interval asks for, and from what that follows.
    @RegisterForReflection
    record IntervalNeed(Instant start, double offered, double handleSeconds, Need need) {}
}
