package io.centralino.quality.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.quality.score.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One contact judged by one version of a form; a draft until it is closed.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Evaluation(
        UUID id,
        UUID contactId,
        UUID agentId,
        UUID formId,
        int formVersion,
        List<Judgement> answers,
        double score,
        boolean critical,
        UUID evaluatorId,
        Instant openedAt,
        @Nullable Instant closedAt) {}
