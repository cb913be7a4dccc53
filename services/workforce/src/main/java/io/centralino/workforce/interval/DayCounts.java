package io.centralino.workforce.interval;

import java.time.LocalDate;
import java.util.List;

/// All intervals of one local day, the quiet ones too.
public record DayCounts(LocalDate date, List<Interval> intervals) {}
