package io.centralino.quality.survey;

import java.util.Locale;

/// Whether a customer was asked about a contact, and why not.
enum Outcome {
    INVITED,
    /// The customer gave up, or it was spam: there is nothing to ask about.
    NOT_HANDLED,
    /// The customer had written again; they are asked once the matter is through.
    CARRIED_ON,
    DISABLED,
    NO_WAY_TO_ASK,
    SAMPLED_OUT,
    /// The customer was asked not long ago.
    QUIET;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
