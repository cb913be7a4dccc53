package io.centralino.governance.registry.act;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What came of trying a step.
sealed interface Outcome {
    /// It is done once the effect is, in the transaction that says so.
    record Done(@Nullable String note, UnaryOperator<Act> effect) implements Outcome {}

    /// Not yet; it is tried again.
    record Later(String reason) implements Outcome {}

    /// Never; the act ends here.
    record Failed(String reason) implements Outcome {}

    /// What the act was about is no longer wanted; it ends here.
    record Withdrawn() implements Outcome {}

    static Outcome done(@Nullable String note) {
        return new Done(note, act -> act);
    }
}
