package io.centralino.workforce.staffing;

/// What the people must achieve, and what they are there for.
///
/// @param percent the share of contacts to be answered in time
/// @param seconds in what time
/// @param maxOccupancyPercent how much of their time they may be busy
/// @param shrinkagePercent how much of the time they are paid for they are not there
/// @param concurrency how many contacts one person works on at once
public record Target(
        double percent, int seconds, double maxOccupancyPercent, double shrinkagePercent, int concurrency) {}
