package io.centralino.players.driver;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.players.history.Kind;
import io.centralino.players.history.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A visitor of a tenant's page who chats, loses the line now and then, and comes back with their token.
public final class ChatCustomer implements AutoCloseable {

    private final Door door;
    private final String tenant;
    private final String name;
    private final Scribe scribe;
    private final Eyes eyes;
    private final int times;
    private final AtomicInteger said = new AtomicInteger();
    private final Map<String, JsonNode> acks = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<JsonNode> answers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Line line;
    private volatile @Nullable JsonNode welcome;
    private volatile @Nullable String token;
    private volatile int after;

    public ChatCustomer(Door door, String tenant, String name, Scribe scribe, Eyes eyes, int times) {
        this.door = door;
        this.tenant = tenant;
        this.name = name;
        this.scribe = scribe;
        this.eyes = eyes;
        this.times = times;
    }

    /// Opens the chat, so that the first words need not wait for it.
    public void arrive(Duration patience) {
        Await.until("the chat of " + name, patience, () -> connected() != null);
    }

    /// Says something and waits until it is acknowledged; says it again where the line breaks or the service
    /// cannot take it now.
    ///
    /// @return the acknowledgement
    public JsonNode say(String text, Duration patience) {
        var draft = scribe.draft(Kind.MESSAGE, tenant, "chat", "chat:" + name, said.incrementAndGet());
        var frame = Map.of("type", "message", "clientId", draft.key(), "text", text + " " + draft.canary());
        var ack = acked(frame, draft.key(), patience);
        draft.told(ack == null ? Outcome.UNKNOWN : Outcome.ACKED, ids(ack));
        for (int time = 1; time < times && ack != null; time++) {
            acks.remove(draft.key());
            var again = acked(frame, draft.key(), patience);
            draft.told(again == null ? Outcome.UNKNOWN : Outcome.ACKED, ids(again));
        }
        if (ack == null) {
            throw new Await.NeverCame(name + " was never told that the words had arrived");
        }
        return ack;
    }

    /// Waits until the agents have said this much.
    public List<JsonNode> awaitAnswers(int count, Duration patience) {
        Await.until("answer %d to %s".formatted(count, name), patience, () -> {
            connected();
            return answers.size() >= count;
        });
        return answers;
    }

    private @Nullable JsonNode acked(Map<String, String> frame, String clientId, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            var open = connected();
            if (open != null && open.say(frame)) {
                while (open.isOpen()
                        && !acks.containsKey(clientId)
                        && !refused.contains(clientId)
                        && System.nanoTime() < deadline) {
                    Await.pause(Duration.ofMillis(2));
                }
                if (refused.remove(clientId)) {
                    Await.pause(Duration.ofMillis(500));
                }
                var ack = acks.get(clientId);
                if (ack != null) {
                    return ack;
                }
            } else {
                Await.pause(Duration.ofMillis(100));
            }
        }
        return null;
    }

    /// The open line, made again where it broke.
    private synchronized @Nullable Line connected() {
        var now = line;
        if (now != null && now.isOpen()) {
            return now;
        }
        welcome = null;
        try {
            var opened = Line.open(door, "/ws/chat", eyes, this::hear, () -> {});
            line = opened;
            opened.say(hello());
            var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (welcome == null && opened.isOpen() && System.nanoTime() < deadline) {
                Await.pause(Duration.ofMillis(2));
            }
            if (welcome == null) {
                opened.hangUp();
                return null;
            }
            return opened;
        } catch (IOException e) {
            return null;
        }
    }

    private Map<String, Object> hello() {
        var hello = new HashMap<String, Object>(
                Map.of("type", "hello", "account", tenant + "/sito", "language", "it", "name", name));
        if (token != null) {
            hello.put("token", token);
            hello.put("after", after);
        }
        return hello;
    }

    private void hear(JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "welcome" -> {
                token = frame.path("token").asText();
                welcome = frame;
            }
            case "ack" -> {
                after = Math.max(after, frame.path("sequence").asInt());
                acks.put(frame.path("clientId").asText(), frame);
            }
            case "problem" -> refused.add(frame.path("clientId").asText());
            case "message" -> {
                var number = frame.path("sequence").asInt();
                var known =
                        answers.stream().anyMatch(one -> one.path("sequence").asInt() == number);
                if (frame.path("direction").asText().equals("out") && !known) {
                    answers.add(frame);
                }
                after = Math.max(after, number);
            }
            default -> {}
        }
    }

    private static Map<String, String> ids(@Nullable JsonNode ack) {
        return ack == null
                ? Map.of()
                : Map.of(
                        "messageId", ack.path("messageId").asText(),
                        "contactId", ack.path("contactId").asText(),
                        "sequence", ack.path("sequence").asText());
    }

    @Override
    public void close() {
        var open = line;
        if (open != null) {
            open.hangUp();
        }
    }
}
