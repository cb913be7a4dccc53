package io.centralino.cases.matter;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a case stands. A closed one is history; all others may go to and fro.
public enum Status {
    /// Somebody here has to act.
    @JsonProperty("open")
    OPEN,
    /// The customer has to act.
    @JsonProperty("waiting")
    WAITING,
    /// Answered; the customer may still come back to it.
    @JsonProperty("solved")
    SOLVED,
    @JsonProperty("closed")
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isUnderWay() {
        return this == OPEN || this == WAITING;
    }

    /// Words in the database, so that a row reads as the API does.
    @Converter(autoApply = true)
    static class Words implements AttributeConverter<@Nullable Status, @Nullable String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Status status) {
            return status == null ? null : status.word();
        }

        @Override
        public @Nullable Status convertToEntityAttribute(@Nullable String word) {
            return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
