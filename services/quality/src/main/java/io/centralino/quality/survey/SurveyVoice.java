package io.centralino.quality.survey;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.quality.survey.Surveys.Answered;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says who is asked, and what they answered.
@ApplicationScoped
class SurveyVoice {

    private final Outbox outbox;

    SurveyVoice(Outbox outbox) {
        this.outbox = outbox;
    }

    void invited(
            String tenant, Ended ended, UUID invitation, String locale, Instant now, Instant expires, String link) {
        outbox.say(Saying.of(
                        "survey-invited",
                        ended.contact().toString(),
                        tenant,
                        new SurveyInvited(
                                invitation,
                                ended.contact(),
                                Objects.requireNonNull(ended.conversation()),
                                ended.customer(),
                                locale,
                                now,
                                expires))
                .personal(new Personal(link)));
    }

    void answered(String tenant, Answered it, Answer answer, Instant now) {
        outbox.say(Saying.of(
                "survey-answered",
                it.contact().toString(),
                tenant,
                new SurveyAnswered(
                        it.invitation(),
                        it.contact(),
                        it.agent(),
                        it.queue(),
                        answer.rating(),
                        answer.solved(),
                        answer.comment() != null,
                        now,
                        it.articles())));
    }

    @RegisterForReflection
    record SurveyInvited(
            UUID invitationId,
            UUID contactId,
            UUID conversationId,
            @Nullable UUID customerId,
            String locale,
            Instant invitedAt,
            Instant expiresAt) {}

    @RegisterForReflection
    record Personal(String link) {}

    @RegisterForReflection
    record SurveyAnswered(
            UUID invitationId,
            UUID contactId,
            UUID agentId,
            String queueId,
            int rating,
            @Nullable Boolean solved,
            boolean hasComment,
            Instant answeredAt,
            List<UsedArticle> articles) {}
}
