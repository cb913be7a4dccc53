package io.centralino.governance.registry.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change: who did what to which thing, and how it stood before and after.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(
        UUID id,
        Instant at,
        UUID person,
        String operation,
        String thing,
        String object,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
