package io.centralino.channels.answer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of one try to send an answer. What nobody knows is said as such: it decides whether trying again could
/// make two answers of one.
public sealed interface Outcome {

    /// The other side has it.
    ///
    /// @param providerId what the other side calls it, where it has a name for it
    record Taken(@Nullable String providerId) implements Outcome {}

    /// The other side will not have it, now or later.
    ///
    /// @param reason one word for programs
    record Refused(String reason, String detail) implements Outcome {}

    /// The other side has not taken it, for certain; later it may.
    ///
    /// @param after how long it asks to be left alone
    record NotNow(String detail, @Nullable Duration after) implements Outcome {
        public NotNow(String detail) {
            this(detail, null);
        }
    }

    /// It may have been taken or not.
    record Unknown(String detail) implements Outcome {}
}
