package io.centralino.workforce.estimate;

import java.time.LocalDate;
import java.util.List;

/// What is expected of one day, and the days of the past it rests on.
///
/// @param special whether it rests on special days rather than on its weekday
public record DayEstimate(LocalDate date, boolean special, List<LocalDate> restsOn, List<Estimate> intervals) {}
