package io.centralino.players.driver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.centralino.players.history.Outcome;

/// What the door said.
///
/// @param status 0 where nothing came back
public record Answer(int status, String body) {

    static final ObjectMapper JSON = new ObjectMapper();

    static final Answer NONE = new Answer(0, "");

    public JsonNode json() {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    public String text(String field) {
        return json().path(field).asText();
    }

    /// A clear no means that nothing happened. A lost answer, or a fault on the other side, means that nobody knows.
    public Outcome outcome() {
        if (status >= 200 && status < 300) {
            return Outcome.ACKED;
        }
        return status >= 400 && status < 500 ? Outcome.REFUSED : Outcome.UNKNOWN;
    }

    /// Whether asking again may help: not reached, away, busy, or the same request still under way.
    boolean worthAsking() {
        return outcome() == Outcome.UNKNOWN
                || status == 429
                || status == 401
                || text("type").endsWith("/still-working");
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
