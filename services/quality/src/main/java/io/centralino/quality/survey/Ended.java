package io.centralino.quality.survey;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contact that is over, with all that decides whether its customer is asked.
record Ended(
        UUID contact,
        @Nullable UUID conversation,
        @Nullable UUID customer,
        @Nullable String medium,
        @Nullable String language,
        boolean handled,
        boolean carriedOn) {

    /// Why the customer is not asked, as far as the rule says so; whether they were asked lately is another matter.
    Optional<Outcome> against(Rule rule) {
        if (!handled) {
            return Optional.of(Outcome.NOT_HANDLED);
        }
        if (carriedOn) {
            return Optional.of(Outcome.CARRIED_ON);
        }
        if (!rule.enabled()) {
            return Optional.of(Outcome.DISABLED);
        }
        if (medium == null || !rule.media().contains(medium)) {
            return Optional.of(Outcome.NO_WAY_TO_ASK);
        }
        return place() < rule.samplingPercent() ? Optional.empty() : Optional.of(Outcome.SAMPLED_OUT);
    }

    /// The contact's place in a hundred. It follows from the id alone, so that anybody can work it out again.
    private int place() {
        return Math.floorMod(contact.getMostSignificantBits() * 31 + contact.getLeastSignificantBits(), 100);
    }
}
