package io.centralino.events;

import org.jspecify.annotations.Nullable;

/// Keeps what another service says its reference data now is.
///
/// Heard from the beginning of the topic at every start, on one thread, and again when something changes; so what it
/// keeps may live in memory.
public interface StateListener {
    String topic();

    /// @param fact null where the thing is gone
    void on(String key, @Nullable Fact fact);
}
