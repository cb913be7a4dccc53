package io.centralino.governance.ledger.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/// When the broker took each fact of the batch at hand. A fact does not know it; the record it came in does.
@ApplicationScoped
class BrokerTimes {
    private final JsonFactory json = new JsonFactory();
    private final Map<String, Instant> taken = new ConcurrentHashMap<>();

    void note(ConsumerRecords<byte[], byte[]> batch) {
        taken.clear();
        for (var record : batch) {
            id(record.value()).ifPresent(id -> taken.put(id, Instant.ofEpochMilli(record.timestamp())));
        }
    }

    /// Unknown for a fact that waited in a parking place.
    @Nullable
    Instant of(String id) {
        return taken.get(id);
    }

    /// The id stands first in what the relay publishes, so that little is read twice.
    private Optional<String> id(byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        try (var parser = json.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var wanted = parser.currentName().equals("id");
                parser.nextToken();
                if (wanted) {
                    return Optional.ofNullable(parser.getValueAsString());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
