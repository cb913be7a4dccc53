package io.centralino.desk.fact;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.desk.hint.Heard;
import io.centralino.desk.hint.Hints;
import io.centralino.desk.socket.Seats;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Hears the facts of the house and passes the hints on.
///
/// Safe to hear twice: a hint only makes a page ask again. What cannot be read is skipped, since its owner's consumers
/// keep and report it.
@ApplicationScoped
class FactEvents {
    private static final Logger LOG = Logger.getLogger(FactEvents.class);

    private final Hints hints = new Hints();
    private final ObjectMapper json;
    private final Seats seats;

    @Inject
    FactEvents(ObjectMapper json, Seats seats) {
        this.json = json;
        this.seats = seats;
    }

    @Incoming("facts")
    @Blocking
    void hear(ConsumerRecords<byte[], byte[]> batch) {
        for (var record : batch) {
            read(record.value()).map(hints::of).ifPresent(all -> all.forEach(seats::tell));
        }
    }

    private Optional<Heard> read(byte[] value) {
        try {
            return value == null ? Optional.empty() : Optional.ofNullable(json.readValue(value, Heard.class));
        } catch (IOException e) {
            LOG.debug("Skipped something that is not a fact");
            return Optional.empty();
        }
    }
}
