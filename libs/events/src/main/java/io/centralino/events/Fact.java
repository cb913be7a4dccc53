package io.centralino.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened, as it travels: a CloudEvent with the extensions of contracts/README.md.
///
/// @param sequence counts the facts of one key, from 1, without gaps
/// @param personal sealed with the tenant's key, or absent; [io.centralino.tenancy.Seals] opens it
public record Fact(
        String id,
        String type,
        String source,
        Instant time,
        String subject,
        String tenant,
        @Nullable String vendor,
        long sequence,
        String correlationId,
        @Nullable String causationId,
        boolean synthetic,
        JsonNode data,
        @Nullable String personal) {

    /// Reads what came from the broker, whoever wrote it.
    ///
    /// @throws Unreadable with a reason for a person, never with the content
    public static Fact read(byte @Nullable [] bytes) {
        return Envelope.read(bytes);
    }

    public boolean is(String type) {
        return this.type.equals(type);
    }

    /// The data in the reader's own shape; members that the shape does not name are ignored.
    public <T> T data(Class<T> shape) {
        return Envelope.read(data, shape);
    }
}
