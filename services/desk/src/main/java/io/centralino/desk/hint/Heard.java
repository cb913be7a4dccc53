package io.centralino.desk.hint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// As much of a fact as the desk reads: its kind, its organisation, and references.
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection
public record Heard(
        @Nullable String type,
        @Nullable String tenant,
        @Nullable JsonNode data) {
    private static final String PREFIX = "centralino.";
    private static final String VERSION = ".v1";

    /// The short name, as in `offer-made`; empty where this is no fact of version 1.
    String event() {
        if (type == null || !type.startsWith(PREFIX) || !type.endsWith(VERSION)) {
            return "";
        }
        return type.substring(type.indexOf('.', PREFIX.length()) + 1, type.length() - VERSION.length());
    }

    /// A member of the data, or null where there is none.
    @Nullable
    String text(String member) {
        return data == null ? null : data.path(member).textValue();
    }
}
