package io.centralino.channels.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.contact.ContactEnded;
import io.centralino.channels.conversation.ConversationChanged;
import io.centralino.tenancy.NotYetKnown;
import io.centralino.web.Problem;
import io.centralino.web.WebProblem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The sockets of this instance, and who of them sits in which conversation.
@ApplicationScoped
class Visitors {

    private static final Logger LOG = Logger.getLogger(Visitors.class);

    private final Map<String, Visitor> sockets = new ConcurrentHashMap<>();
    private final Map<UUID, Set<Visitor>> seated = new ConcurrentHashMap<>();
    private final ChatDoor door;
    private final ObjectMapper json;
    private final ChannelsConfig.Chat config;

    Visitors(ChatDoor door, ObjectMapper json, ChannelsConfig config, MeterRegistry meters) {
        this.door = door;
        this.json = json;
        this.config = config.chat();
        meters.gaugeMapSize("centralino.channels.chat.sockets", Tags.empty(), sockets);
    }

    void open(WebSocketConnection connection) {
        var visitor = new Visitor(connection, door, this, json, config.helloWithin());
        sockets.put(connection.id(), visitor);
        Thread.ofVirtual().name("visitor").start(visitor);
    }

    void came(WebSocketConnection connection, @Nullable String frame) {
        var visitor = sockets.get(connection.id());
        if (visitor != null && !visitor.came(frame) && sockets.remove(connection.id(), visitor)) {
            var problem = Problem.of(ChatProblem.CHAT_TOO_FAST, "Wait for the answers to what was sent", Map.of());
            Thread.ofVirtual().start(() -> visitor.shownOut(problem));
        }
    }

    /// Something that is no frame at all came in, as a rule because it was too large to be one.
    void broke(WebSocketConnection connection) {
        var visitor = sockets.get(connection.id());
        if (visitor != null) {
            visitor.close(1009, "");
        }
        closed(connection);
    }

    void closed(WebSocketConnection connection) {
        var visitor = sockets.remove(connection.id());
        if (visitor != null) {
            visitor.over();
        }
    }

    void sits(Visitor visitor, ChatDoor.Seat seat) {
        seated.compute(seat.conversation(), (conversation, others) -> {
            var all = others == null ? ConcurrentHashMap.<Visitor>newKeySet() : others;
            all.add(visitor);
            return all;
        });
    }

    void left(Visitor visitor, ChatDoor.Seat seat) {
        var others = seated.computeIfPresent(seat.conversation(), (conversation, all) -> {
            all.remove(visitor);
            return all.isEmpty() ? null : all;
        });
        if (others == null) {
            try {
                door.leave(seat);
            } catch (RuntimeException later) {
                // Without this note the missing pulse tells the same, a little later.
                trouble(later);
            }
        }
    }

    Set<UUID> conversations() {
        return Set.copyOf(seated.keySet());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged changed) {
        each(changed.conversation(), visitor -> visitor.news(changed.sequence()));
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactEnded ended) {
        each(ended.conversation(), visitor -> visitor.contactOver(ended.contact()));
    }

    void each(UUID conversation, Consumer<Visitor> word) {
        seated.getOrDefault(conversation, Set.of()).forEach(word);
    }

    /// What a visitor is told of our own trouble: that it is ours, and whether trying again helps.
    Problem problem(RuntimeException ours) {
        trouble(ours);
        var away = ours instanceof NotYetKnown || isBehind(ours, SQLException.class);
        return away
                ? Problem.of(WebProblem.UNAVAILABLE, "Nothing was taken. Send it again.", Map.of())
                : Problem.of(WebProblem.INTERNAL, null, Map.of());
    }

    void trouble(RuntimeException trouble) {
        LOG.warnf(trouble, "A visitor's frame could not be taken");
    }

    private static boolean isBehind(Throwable thrown, Class<? extends Throwable> type) {
        @Nullable Throwable cause = thrown;
        for (var depth = 0; cause != null && depth < 20; depth++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
