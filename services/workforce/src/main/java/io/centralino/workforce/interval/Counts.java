package io.centralino.workforce.interval;

/// What happened in an interval, in the words of the metric definitions; times are sums over contacts.
///
/// @param handleMs talk and wrap-up of the contacts handled
/// @param waitedMs the waits of the contacts answered
public record Counts(long offered, long answered, long handled, long abandoned, long handleMs, long waitedMs) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    public Counts plus(Counts more) {
        return new Counts(
                offered + more.offered,
                answered + more.answered,
                handled + more.handled,
                abandoned + more.abandoned,
                handleMs + more.handleMs,
                waitedMs + more.waitedMs);
    }
}
