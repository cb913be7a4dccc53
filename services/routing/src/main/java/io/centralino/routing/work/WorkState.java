package io.centralino.routing.work;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a contact stands on its way through the house.
public enum WorkState {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("offered")
    OFFERED,
    @JsonProperty("assigned")
    ASSIGNED,
    @JsonProperty("wrapping")
    WRAPPING,
    /// Put aside by the agent whose it is, until she, the customer or the clock calls it back.
    @JsonProperty("parked")
    PARKED,
    /// Wrapped up by an agent.
    @JsonProperty("handled")
    HANDLED,
    /// Ended without one: the customer left, or it was none.
    @JsonProperty("closed")
    CLOSED;

    public static Optional<WorkState> named(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean inHand() {
        return this == ASSIGNED || this == WRAPPING;
    }

    /// Somebody's: in hand, or parked.
    public boolean taken() {
        return inHand() || this == PARKED;
    }

    public boolean over() {
        return this == HANDLED || this == CLOSED;
    }
}
