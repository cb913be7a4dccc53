package io.centralino.workforce.estimate;

import java.time.LocalDate;

/// Which days are not as their weekday is: holidays, and days with other hours.
@FunctionalInterface
public interface SpecialDays {
    boolean contains(LocalDate day);
}
