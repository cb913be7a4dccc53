package io.centralino.quality.survey;

import io.centralino.events.Fact;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// What channels says of contacts that begin and end, and of invitations on their way.
@ApplicationScoped
public class ChannelsEvents implements Hearing {

    private static final String OPENED = "centralino.channels.contact-opened.v1";
    private static final String CLOSED = "centralino.channels.contact-closed.v1";
    private static final String SENT = "centralino.channels.survey-sent.v1";

    private final Inbox inbox;
    private final Asking asking;
    private final Surveys surveys;

    ChannelsEvents(Inbox inbox, Asking asking, Surveys surveys) {
        this.inbox = inbox;
        this.asking = asking;
        this.surveys = surveys;
    }

    @Incoming("channels-facts")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "quality.channels";
    }

    @Override
    public boolean concerns(String type) {
        return type.equals(OPENED) || type.equals(CLOSED) || type.equals(SENT);
    }

    @Override
    public void hear(Fact fact) {
        if (fact.synthetic()) {
            return;
        }
        switch (fact.type()) {
            case OPENED -> {
                var it = fact.data(ContactOpened.class);
                asking.note(
                        fact.tenant(),
                        Known.opened(it.contactId(), it.conversationId(), it.medium(), it.language(), it.openedAt()));
            }
            case CLOSED -> {
                var it = fact.data(ContactClosed.class);
                asking.note(
                        fact.tenant(),
                        Known.closed(
                                it.contactId(),
                                it.conversationId(),
                                it.closedAt(),
                                it.reason(),
                                it.successorId() != null));
            }
            case SENT -> {
                var it = fact.data(SurveySent.class);
                surveys.delivered(it.invitationId(), it.outcome());
            }
            default -> {}
        }
    }

    @RegisterForReflection
    record ContactOpened(
            UUID contactId,
            UUID conversationId,
            String medium,
            @Nullable String language,
            Instant openedAt) {}

    @RegisterForReflection
    record ContactClosed(
            UUID contactId,
            UUID conversationId,
            String reason,
            Instant closedAt,
            @Nullable UUID successorId) {}

    @RegisterForReflection
    record SurveySent(UUID invitationId, String outcome) {}
}
