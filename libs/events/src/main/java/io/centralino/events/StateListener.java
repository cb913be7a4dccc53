package io.centralino.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps what another service says its reference data now is.
///
/// Heard from the beginning of the topic at every start, on one thread, and again when something changes; so what it
/// keeps may live in memory.
public interface StateListener {
    String topic();

    /// All topics it listens to, where they are more than one.
    default Set<String> topics() {
        return Set.of(topic());
    }

    /// @param fact null where the thing is gone
    void on(String key, @Nullable Fact fact);
}
