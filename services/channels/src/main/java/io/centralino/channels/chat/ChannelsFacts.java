package io.centralino.channels.chat;

import io.centralino.events.Fact;
import io.centralino.events.Unreadable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/// Hears what other instances of this service say, so that an answer given there, or an end that came there, reaches a
/// visitor who is connected here.
///
/// Only a reason to look into the conversation: what is repeated, or was told here already, changes nothing.
@ApplicationScoped
class ChannelsFacts {

    private final Visitors visitors;

    ChannelsFacts(Visitors visitors) {
        this.visitors = visitors;
    }

    @Incoming("channels-facts")
    @Blocking
    public void listen(ConsumerRecords<byte[], byte[]> batch) {
        for (var heard : batch) {
            try {
                wake(Fact.read(heard.value()));
            } catch (Unreadable ours) {
                // Whoever keeps what it hears makes a dead letter of it.
            }
        }
    }

    private void wake(Fact fact) {
        switch (fact.type()) {
            case "centralino.channels.message-sent.v1" -> {
                var sent = fact.data(Sent.class);
                visitors.each(sent.conversationId(), visitor -> visitor.news(sent.sequence()));
            }
            case "centralino.channels.contact-closed.v1" -> {
                var closed = fact.data(Closed.class);
                if (closed.successorId() == null) {
                    visitors.each(closed.conversationId(), visitor -> visitor.contactOver(closed.contactId()));
                }
            }
            default -> {
                // Visitors are shown answers and ends.
            }
        }
    }

    /// What a visitor has to know of an answer.
    @RegisterForReflection
    record Sent(UUID conversationId, int sequence) {}

    /// What a visitor has to know of an end.
    @RegisterForReflection
    record Closed(
            UUID conversationId, UUID contactId, @Nullable UUID successorId) {}
}
