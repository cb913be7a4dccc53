package io.centralino.governance.registry.act;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An act as its operator sees it, without what it knows of a person.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActView(
        UUID id,
        String kind,
        String state,
        Instant begunAt,
        UUID begunBy,
        @Nullable Instant deadline,
        List<Step> steps) {
    static ActView of(Act act) {
        return new ActView(
                act.id(), act.kind().name(), act.state().name(), act.begun(), act.by(), act.deadline(), act.steps());
    }
}
