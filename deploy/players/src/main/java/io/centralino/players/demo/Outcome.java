package io.centralino.players.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What became of one contact, as the ledger tells it.
///
/// @param answer how far the answer came: sent, delivered, read; or nothing
/// @param survey what the customer was asked and said
record Outcome(
        Tenant tenant,
        String contact,
        String medium,
        String queue,
        @Nullable String agent,
        @Nullable Instant queued,
        @Nullable Instant answered,
        @Nullable Instant handled,
        @Nullable Instant closed,
        String answer,
        String survey) {

    static Outcome of(Tenant tenant, JsonNode ledger) {
        var row = ledger.path("contact");
        return new Outcome(
                tenant,
                row.path("id").asText(),
                row.path("medium").asText(),
                row.path("queue").asText(),
                text(row, "agent"),
                time(row, "queued"),
                time(row, "answered"),
                time(row, "handled"),
                time(row, "closed"),
                answer(ledger),
                survey(ledger));
    }

    boolean over() {
        return handled != null && closed != null;
    }

    @Nullable
    Duration waited() {
        return queued == null || answered == null ? null : Duration.between(queued, answered);
    }

    private static String answer(JsonNode ledger) {
        var states = told(ledger, "delivery-changed")
                .map(one -> one.path("data").path("state").asText())
                .toList();
        for (var state : new String[] {"failed", "read", "delivered", "sent"}) {
            if (states.contains(state)) {
                return state;
            }
        }
        return told(ledger, "message-sent").findAny().isPresent() ? "said" : "none";
    }

    private static String survey(JsonNode ledger) {
        var answered = told(ledger, "survey-answered").findAny();
        if (answered.isPresent()) {
            return answered.get().path("data").path("rating").asInt() + " of 5";
        }
        return told(ledger, "survey-invited").findAny().isPresent() ? "asked" : "";
    }

    private static Stream<JsonNode> told(JsonNode ledger, String event) {
        return StreamSupport.stream(ledger.path("items").spliterator(), false)
                .filter(one ->
                        one.path("type").asText().toLowerCase(Locale.ROOT).contains("." + event + "."));
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.hasNonNull(field) ? row.path(field).asText() : null;
    }

    private static @Nullable Instant time(JsonNode row, String field) {
        return row.hasNonNull(field) ? Instant.parse(row.path(field).asText()) : null;
    }
}
