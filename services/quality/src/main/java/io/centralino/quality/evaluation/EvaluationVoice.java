package io.centralino.quality.evaluation;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Says which forms there are and what was judged by them; answers and comments are read at the API.
@ApplicationScoped
class EvaluationVoice {

    private final Outbox outbox;

    EvaluationVoice(Outbox outbox) {
        this.outbox = outbox;
    }

    void published(String tenant, EvaluationForm form) {
        outbox.say(Saying.of(
                "form-published",
                form.id().toString(),
                tenant,
                new FormPublished(form.id(), form.version(), form.publishedAt(), form.publishedBy())));
    }

    void closed(String tenant, Evaluation it, Instant now) {
        outbox.say(Saying.of(
                        "evaluation-closed",
                        it.id().toString(),
                        tenant,
                        new EvaluationClosed(
                                it.id(),
                                it.contactId(),
                                it.agentId(),
                                it.formId(),
                                it.formVersion(),
                                it.score(),
                                it.critical(),
                                now))
                .about(it.contactId().toString()));
    }

    @RegisterForReflection
    record FormPublished(UUID formId, int version, Instant publishedAt, UUID publishedBy) {}

    @RegisterForReflection
    record EvaluationClosed(
            UUID evaluationId,
            UUID contactId,
            UUID agentId,
            UUID formId,
            int version,
            double score,
            boolean critical,
            Instant closedAt) {}
}
