package io.centralino.inbox;

import io.centralino.events.Fact;

/// What one service does with the facts of one topic.
///
/// Implemented by an application-scoped bean, so that facts parked before a restart find their hearing after it.
public interface Hearing {
    /// The name under which facts are remembered as heard; unique per service and topic, and never changed.
    String consumer();

    /// Whether facts of this type mean something here. All others pass without a trace.
    default boolean concerns(String type) {
        return true;
    }

    /// Applies one fact, inside a transaction that works for the fact's tenant.
    ///
    /// Where the fact came too early, throw [io.centralino.tenancy.NotYetKnown] before changing anything: its key
    /// waits, in order, until what is missing is known.
    void hear(Fact fact);
}
