package io.centralino.inbox;

import io.centralino.events.Fact;

/// What one service does with the facts of one topic.
///
/// Implemented by an application-scoped bean, so that facts parked before a restart find their hearing after it.
public interface Hearing {
    /// The name under which facts are remembered as heard; unique per service and topic, and never changed.
    String consumer();

    /// Applies one fact, inside a transaction that works for the fact's tenant.
    ///
    /// Types that mean nothing here are ignored. Throw [io.centralino.tenancy.NotYetKnown] where the fact came
    /// too early: its key waits, in order, until what is missing is known.
    void hear(Fact fact);
}
