package io.centralino.inbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.events.Fact;
import io.centralino.events.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// One record as it came from the broker, and the fact in it if there is one.
record Heard(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String headers,
        byte @Nullable [] payload,
        @Nullable Fact fact,
        String fault) {

    /// Dead letters carry the payload; past this size they carry its beginning, and the parked row keeps the whole.
    private static final int LETTER_LIMIT = 256 * 1024;

    static Heard of(ConsumerRecord<byte[], byte[]> record) {
        var key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
        return of(record.topic(), record.partition(), record.offset(), key, words(record.headers()), record.value());
    }

    static Heard of(
            String topic, int partition, long offset, @Nullable String key, String headers, byte @Nullable [] payload) {
        try {
            var fact = Fact.read(payload);
            if (key == null) {
                throw new Unreadable("no key");
            }
            if (!of(topic, fact)) {
                throw new Unreadable("a fact of another owner than its topic's");
            }
            return new Heard(topic, partition, offset, key, headers, payload, fact, "");
        } catch (Unreadable e) {
            return new Heard(topic, partition, offset, key, headers, payload, null, String.valueOf(e.getMessage()));
        }
    }

    /// What a second delivery has in common with the first.
    String id() {
        return fact == null ? place() : fact.id();
    }

    /// The key whose order must be kept; a record without one stands alone.
    String orderKey() {
        return key == null ? place() : key;
    }

    String tenant() {
        return fact == null ? "-" : fact.tenant();
    }

    ObjectNode deadLetter(String consumer, String reason) {
        var letter = JsonNodeFactory.instance.objectNode();
        letter.put("consumer", consumer);
        letter.put("reason", reason);
        letter.put("topic", topic);
        letter.put("partition", partition);
        letter.put("offset", offset);
        letter.put("key", key);
        letter.put("headers", headers);
        if (payload != null) {
            var carried = Math.min(payload.length, LETTER_LIMIT);
            letter.put("size", payload.length);
            letter.put("payload", Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(payload, carried)));
        }
        return letter;
    }

    /// Who may write one topic must not be believed when it speaks as the owner of another.
    private static boolean of(String topic, Fact fact) {
        var owner = topic.replaceFirst("\\.facts$", "");
        return fact.source().equals("/centralino/" + owner) && fact.type().startsWith("centralino." + owner + ".");
    }

    private String place() {
        return topic + "/" + partition + "/" + offset;
    }

    private static String words(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(header -> header.key() + "="
                        + (header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\n"))
                .replace("\u0000", "");
    }
}
