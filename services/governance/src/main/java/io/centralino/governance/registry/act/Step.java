package io.centralino.governance.registry.act;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of an act, and how it went.
///
/// @param attempts how often it was tried in vain
/// @param at when it was last tried
/// @param note what came of it, or why it waits
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
record Step(
        String name,
        State state,
        int attempts,
        @Nullable Instant at,
        @Nullable String note) {
    /// How far a step has come.
    enum State {
        waiting,
        done,
        failed
    }

    static Step named(String name) {
        return new Step(name, State.waiting, 0, null, null);
    }

    Step done(@Nullable String note, Instant now) {
        return new Step(name, State.done, attempts, now, note);
    }

    Step tried(String reason, Instant now) {
        return new Step(name, State.waiting, attempts + 1, now, reason);
    }

    Step failed(String reason, Instant now) {
        return new Step(name, State.failed, attempts + 1, now, reason);
    }
}
