package io.centralino.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// The JSON form of a fact: CloudEvents 1.0, structured mode.
final class Envelope {
    /// Its own mapper: what travels must not change when a service configures how its REST answers look.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private Envelope() {}

    static ObjectNode write(String owner, Saying saying, String type, Instant now, @Nullable String personal) {
        var event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", Ids.next().toString());
        event.put("source", "/centralino/" + owner);
        event.put("type", "centralino." + owner + "." + type + ".v1");
        event.put("time", now.toString());
        event.put("subject", saying.key());
        event.put("datacontenttype", "application/json");
        event.put("tenant", saying.tenant());
        if (saying.vendor() != null) {
            event.put("vendor", saying.vendor());
        }
        event.put("correlationid", saying.correlationId());
        if (saying.causationId() != null) {
            event.put("causationid", saying.causationId());
        }
        event.put("synthetic", saying.synthetic());
        event.set("data", JSON.valueToTree(saying.data()));
        if (personal != null) {
            event.put("personal", personal);
        }
        return event;
    }

    static Fact read(byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new Unreadable("a tombstone on a topic of facts");
        }
        JsonNode event;
        try {
            event = JSON.readTree(bytes);
        } catch (IOException e) {
            throw new Unreadable("not JSON");
        }
        if (event == null || !event.isObject()) {
            throw new Unreadable("not a JSON object");
        }
        try {
            return new Fact(
                    text(event, "id"),
                    text(event, "type"),
                    text(event, "source"),
                    Instant.parse(text(event, "time")),
                    text(event, "subject"),
                    text(event, "tenant"),
                    event.path("vendor").textValue(),
                    event.path("sequence").asLong(),
                    text(event, "correlationid"),
                    event.path("causationid").textValue(),
                    event.path("synthetic").asBoolean(),
                    event.path("data"),
                    event.path("personal").textValue());
        } catch (DateTimeParseException e) {
            throw new Unreadable("time is not an instant");
        }
    }

    static <T> T read(JsonNode data, Class<T> shape) {
        try {
            return JSON.treeToValue(data, shape);
        } catch (JsonProcessingException e) {
            throw new Unreadable("data does not have the shape of " + shape.getSimpleName());
        }
    }

    private static String text(JsonNode event, String member) {
        var value = event.path(member).textValue();
        if (value == null || value.isBlank()) {
            throw new Unreadable("no " + member);
        }
        return value;
    }
}
