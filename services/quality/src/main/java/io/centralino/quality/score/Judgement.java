package io.centralino.quality.score;

import org.jspecify.annotations.Nullable;

/// What an evaluator says to one question; no value means that it does not apply.
public record Judgement(
        String questionId,
        @Nullable Integer value,
        @Nullable String comment) {}
