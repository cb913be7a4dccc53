package io.centralino.channels.hook;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.channels.account.Account;
import io.centralino.channels.account.Medium;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes of a stored event what its channel means by it.
public interface HookReader {

    Medium medium();

    /// Reads one event, in a transaction that works for the account's tenant.
    ///
    /// @throws TooEarly where it speaks of what is not known here yet
    Reading read(Account account, Event event);

    /// What failed again and again is only shown as something that came.
    Reading giveUp(Account account, Event event);

    /// It is looked at again, later and later; after some hours it is taken to speak of what never was ours.
    final class TooEarly extends RuntimeException {
        public TooEarly(String what) {
            super(what, null, false, false);
        }
    }

    /// A stored event with the body it stands in.
    record Event(String kind, String place, JsonNode body, Instant storedAt) {}

    /// What came of reading.
    ///
    /// @param message what it became, or the answer it speaks of; null where it means nothing here
    record Reading(@Nullable UUID message) {

        public static final Reading NOTHING = new Reading(null);
    }
}
