package io.centralino.routing.agent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Whether an agent can be offered contacts. Away and offline keep what is in hand.
public enum Presence {
    @JsonProperty("available")
    AVAILABLE,
    @JsonProperty("away")
    AWAY,
    @JsonProperty("offline")
    OFFLINE;

    /// As written on the wire and in the tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
