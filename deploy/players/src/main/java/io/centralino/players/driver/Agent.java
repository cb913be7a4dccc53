package io.centralino.players.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Somebody at the desk who takes every offer, answers once, and closes the work; undeterred by whatever breaks.
public final class Agent implements AutoCloseable {

    private static final Duration BETWEEN_CALLS = Duration.ofMillis(200);

    private final Caller caller;
    private final Hands hands;
    private final Consumer<JsonNode> watch;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean atWork = new AtomicBoolean();
    private volatile @Nullable Line line;
    private volatile boolean ready;

    /// @param watch is shown every frame of the socket the moment it arrives
    public Agent(Caller caller, Hands hands, Consumer<JsonNode> watch) {
        this.caller = caller;
        this.hands = hands;
        this.watch = watch;
    }

    /// Sits down: connected and available when this returns.
    public void start() {
        atWork.set(true);
        be("available");
        connect();
        Await.until("the desk's socket", Duration.ofSeconds(60), () -> ready);
        catchUp();
    }

    /// Has no further offers; what is in hand is finished first.
    public void stop() {
        atWork.set(false);
        be("offline");
    }

    /// Contacts and offers in hand at this moment.
    public int busy() {
        return taken.size();
    }

    private void be(String state) {
        Await.until(
                "presence",
                Duration.ofSeconds(120),
                () -> caller.put("/api/v1/me/presence", Map.of("state", state)),
                answer -> answer.status() == 200);
    }

    private void connect() {
        ready = false;
        try {
            var opened = Line.open(caller.door(), "/ws/desk", caller.eyes(), this::hear, this::lost);
            line = opened;
            opened.say(Map.of("type", "hello", "token", caller.login().token()));
        } catch (IOException e) {
            lost();
        }
    }

    private void lost() {
        ready = false;
        if (atWork.get()) {
            Thread.ofVirtual().start(() -> {
                Await.pause(BETWEEN_CALLS);
                if (atWork.get()) {
                    connect();
                }
            });
        }
    }

    private void hear(JsonNode frame) {
        watch.accept(frame);
        switch (frame.path("type").asText()) {
            case "ready" -> {
                ready = true;
                Thread.ofVirtual().start(this::catchUp);
            }
            case "offer" -> begin(frame);
            default -> {}
        }
    }

    /// What came while nobody was listening.
    private void catchUp() {
        var work = caller.get("/api/v1/me/work");
        if (work.status() == 200) {
            work.json().path("offers").forEach(this::begin);
            work.json().path("contacts").forEach(this::resume);
        }
    }

    private void begin(JsonNode offer) {
        var contact = offer.path("contactId").asText();
        if (taken.add(contact)) {
            inHand(contact, () -> hands.take(offer));
        }
    }

    private void resume(JsonNode contact) {
        var id = contact.path("contactId").asText();
        if (taken.add(id)) {
            inHand(id, () -> {
                hands.resume(contact);
                return true;
            });
        }
    }

    /// @param work tells whether there was something to do; if not, the same contact may be on offer again already
    private void inHand(String contact, BooleanSupplier work) {
        Thread.ofVirtual().start(() -> {
            var done = true;
            try {
                done = work.getAsBoolean();
            } finally {
                taken.remove(contact);
            }
            if (!done && atWork.get()) {
                catchUp();
            }
        });
    }

    @Override
    public void close() {
        atWork.set(false);
        var open = line;
        if (open != null) {
            open.hangUp();
        }
        caller.close();
    }
}
