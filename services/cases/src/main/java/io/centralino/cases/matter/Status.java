package io.centralino.cases.matter;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

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
    static class Words implements AttributeConverter<Status, String> {
        @Override
        public String convertToDatabaseColumn(Status status) {
            return status.word();
        }

        @Override
        public Status convertToEntityAttribute(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
