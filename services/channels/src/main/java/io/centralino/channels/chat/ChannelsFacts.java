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

/// Hears what all instances of this service say, facts and signals, so that an answer given at another, an end that
/// came there, or an agent who writes, reaches a visitor who is connected here.
///
/// Only a reason to look into the conversation: what is repeated, or was told here already, changes nothing.
@ApplicationScoped
class ChannelsFacts {

    private final Visitors visitors;
    private final People people;

    ChannelsFacts(Visitors visitors, People people) {
        this.visitors = visitors;
        this.people = people;
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
            case "centralino.channels.message-sent.v1", "centralino.channels.survey-sent.v1" -> {
                var sent = fact.data(Sent.class);
                visitors.each(sent.conversationId(), visitor -> visitor.news(sent.sequence()));
            }
            case "centralino.channels.contact-closed.v1" -> {
                var closed = fact.data(Closed.class);
                if (closed.successorId() == null) {
                    visitors.each(closed.conversationId(), visitor -> visitor.contactOver(closed.contactId()));
                }
            }
            case "centralino.channels.typing.v1" -> {
                var typing = fact.data(Typing.class);
                if ("agent".equals(typing.by()) && typing.agentId() != null) {
                    var name = people.firstName(typing.agentId());
                    visitors.each(typing.conversationId(), visitor -> visitor.agentTypes(name));
                }
            }
            default -> {
                // Visitors are shown answers, ends, and that one is being written.
            }
        }
    }

    /// What a visitor has to know of an answer.
    @RegisterForReflection
    record Sent(UUID conversationId, int sequence) {}

    /// What a visitor may know of who is writing.
    @RegisterForReflection
    record Typing(UUID conversationId, String by, @Nullable UUID agentId) {}

    /// What a visitor has to know of an end.
    @RegisterForReflection
    record Closed(
            UUID conversationId, UUID contactId, @Nullable UUID successorId) {}
}
