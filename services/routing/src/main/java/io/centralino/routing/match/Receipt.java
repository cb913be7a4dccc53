package io.centralino.routing.match;

/// Why an offer went to this agent: the rule's version, a message key, and the facts it was decided on.
///
/// `able` and `idleMs` speak of the vendor's people beyond this tenant's work; whoever shows a receipt decides who may
/// see them.
public record Receipt(
        String rule, String reason, int candidates, int able, int refused, long idleMs, long waitedMs, int priority) {

    /// Raised whenever the same state would lead to another decision.
    public static final String RULE = "longest-idle/1";

    static final String LONGEST_IDLE = "longest-idle";
    static final String ONLY_ONE_FREE = "only-one-free";
}
