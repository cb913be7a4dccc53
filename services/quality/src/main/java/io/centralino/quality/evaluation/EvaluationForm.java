package io.centralino.quality.evaluation;

import io.centralino.quality.score.Section;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One published version of a form; it never changes.
record EvaluationForm(
        UUID id, int version, String name, List<Section> sections, Instant publishedAt, UUID publishedBy) {}
