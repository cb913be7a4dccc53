package io.centralino.routing.match;

import java.time.Instant;
import java.util.UUID;

/// What the matchmaker wants done.
public sealed interface Decision {

    ContactKey contact();

    UUID agent();

    /// Offer this contact to this agent until then, for the reason on the receipt.
    record Offer(Need need, UUID agent, String vendor, Instant madeAt, Instant until, Receipt receipt)
            implements Decision {
        @Override
        public ContactKey contact() {
            return need.contact();
        }
    }

    /// The agent let the offer run out: take it back, and do not count on them until they say they are there.
    record Lapse(ContactKey contact, UUID agent) implements Decision {}
}
