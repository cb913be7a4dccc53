package io.centralino.channels.chat;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears what other instances of this service say, so that an answer given there reaches a visitor who is connected
/// here.
///
/// Only the key is looked at, and only as a reason to look into the conversation: a repeated or a lost wake-up changes
/// nothing.
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
            if (heard.key() != null && heard.key().length == 36) {
                wake(new String(heard.key(), StandardCharsets.US_ASCII));
            }
        }
    }

    private void wake(String key) {
        try {
            visitors.each(UUID.fromString(key), Visitor::news);
        } catch (IllegalArgumentException foreign) {
            // Not the key of a conversation, so nobody sits there.
        }
    }
}
