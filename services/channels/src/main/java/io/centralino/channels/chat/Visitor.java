package io.centralino.channels.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.channels.conversation.Message;
import io.centralino.web.Problem;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One socket. Its own thread takes its frames one after the other from a short queue, and pushes what is new in
/// between.
final class Visitor implements Runnable {

    private static final int LONGEST_QUEUE = 100;
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(30);
    private static final Duration TYPING_EVERY = Duration.ofSeconds(2);
    private static final Duration SLOWEST_READER = Duration.ofSeconds(20);

    private final WebSocketConnection connection;
    private final ChatDoor door;
    private final Visitors visitors;
    private final ObjectMapper json;
    private final Duration helloWithin;
    private final BlockingQueue<Signal> signals = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final AtomicBoolean news = new AtomicBoolean();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicReference<Reply.@Nullable Typing> typing = new AtomicReference<>();
    private final Turnstile typings = new Turnstile(TYPING_EVERY);
    private final Set<UUID> ended = ConcurrentHashMap.newKeySet();
    private volatile boolean over;
    private volatile boolean contactOver;
    private ChatDoor.@Nullable Seat seat;
    private int shown;

    Visitor(WebSocketConnection connection, ChatDoor door, Visitors visitors, ObjectMapper json, Duration helloWithin) {
        this.connection = connection;
        this.door = door;
        this.visitors = visitors;
        this.json = json;
        this.helloWithin = helloWithin;
    }

    /// Something for the socket's thread to do.
    private sealed interface Signal {
        /// A frame came in; none where it was no text.
        record Came(@Nullable String frame) implements Signal {}

        /// Something may be new.
        record News() implements Signal {}
    }

    /// @return false where frames come faster than they are taken
    boolean came(@Nullable String frame) {
        return signals.offer(new Signal.Came(frame));
    }

    /// The conversation has a message of this number; said often, it is looked at once.
    void news(int sequence) {
        written.accumulateAndGet(sequence, Math::max);
        wake();
    }

    private void wake() {
        if (news.compareAndSet(false, true)) {
            // A full queue will come to it anyway: news is looked for after every frame.
            signals.offer(new Signal.News());
        }
    }

    /// Said of one contact twice, here and by way of the broker, it is told once.
    void contactOver(UUID contact) {
        if (ended.add(contact)) {
            contactOver = true;
            wake();
        }
    }

    /// An agent is writing to this visitor.
    void agentTypes(@Nullable String author) {
        typing.set(new Reply.Typing(author));
        wake();
    }

    /// The socket is closed.
    void over() {
        over = true;
        signals.clear();
        news.set(false);
        wake();
    }

    @Override
    public void run() {
        try {
            while (!over) {
                var patience = seat == null ? helloWithin : LOOK_ANYWAY;
                var signal = signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (signal == null && seat == null) {
                    close(1008, "hello was expected");
                    return;
                }
                if (signal instanceof Signal.Came came && !over) {
                    frame(came.frame());
                }
                if (seat != null && !over && (signal == null || news.getAndSet(false))) {
                    show(false, signal == null);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException lost) {
            if (connection.isOpen() && !over) {
                visitors.trouble(lost);
            }
            close(1011, "");
        } finally {
            if (seat != null) {
                visitors.left(this, seat);
            }
        }
    }

    private void frame(@Nullable String text) {
        @Nullable String clientId = null;
        try {
            var frame = FrameReader.read(text == null ? "" : text);
            clientId = frame instanceof Frame.Said said ? said.clientId() : null;
            if (seat == null && !(frame instanceof Frame.Hello)) {
                throw new Refusal(ChatProblem.CHAT_HELLO_FIRST, "Say hello, and to which account", Map.of());
            }
            answer(frame);
        } catch (Refusal refusal) {
            say(new Reply.Refused(clientId, Problem.of(refusal)));
            if (seat == null) {
                close(1008, "");
            }
        } catch (RuntimeException ours) {
            if (connection.isOpen() && !over) {
                say(new Reply.Refused(clientId, visitors.problem(ours)));
            }
        }
    }

    private void answer(Frame frame) {
        switch (frame) {
            case Frame.Hello hello -> greet(hello);
            case Frame.Said said -> take(said);
            case Frame.Ping ping -> say(new Reply.Pong());
            case Frame.End end -> {
                door.leave(here());
                say(new Reply.Closed());
                close(1000, "");
            }
            case Frame.Typing typing -> types();
        }
    }

    private void types() {
        if (!typings.passes(System.nanoTime())) {
            return;
        }
        try {
            door.types(here());
        } catch (RuntimeException lost) {
            // So may every signal be; what the visitor writes will tell of the trouble.
        }
    }

    private void take(Frame.Said said) {
        var message = door.take(here(), said);
        say(Reply.Ack.of(message, said.clientId()));
        if (message.sequence() == shown + 1) {
            // Their own is not shown to them, and nothing lies before it.
            shown = message.sequence();
        }
    }

    private void greet(Frame.Hello hello) {
        if (seat != null) {
            throw new Refusal(WebProblem.INVALID, "hello is said once");
        }
        var entered = door.enter(hello);
        seat = entered;
        shown = Math.min(hello.after(), entered.sequence());
        visitors.sits(this, entered);
        say(new Reply.Welcome(entered.token(), entered.conversation(), entered.sequence()));
        // In a conversation of their own making nobody else has written before they have.
        show(true, hello.token() != null);
    }

    /// Shows what is behind the last message shown; their own only to who comes back and may have lost it.
    ///
    /// @param anyway whether to look even where nobody said that there is more
    private void show(boolean own, boolean anyway) {
        var over = contactOver;
        var before = shown;
        var more = anyway || over || written.get() > shown;
        while (more) {
            var behind = door.after(here(), shown);
            for (var message : behind) {
                if (own || message.direction() == Message.Direction.out) {
                    say(Reply.Shown.of(message));
                }
                shown = message.sequence();
            }
            more = behind.size() == ChatDoor.AT_ONCE;
        }
        var writes = typing.getAndSet(null);
        if (writes != null && !over && shown == before) {
            // What was being written has come where there is something new.
            say(writes);
        }
        if (over) {
            contactOver = false;
            say(new Reply.Closed());
        }
    }

    private ChatDoor.Seat here() {
        if (seat == null) {
            throw new IllegalStateException("nobody sits here");
        }
        return seat;
    }

    void say(Reply reply) {
        try {
            connection.sendText(json.writeValueAsString(reply)).await().atMost(SLOWEST_READER);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("our own frames can be written", broken);
        }
    }

    /// The last word to who does not wait for answers.
    void shownOut(Problem problem) {
        try {
            say(new Reply.Refused(null, problem));
        } catch (RuntimeException gone) {
            // They did not wait for this one either.
        }
        close(1008, "");
        over();
    }

    void close(int code, String reason) {
        over = true;
        if (connection.isOpen()) {
            connection
                    .close(new CloseReason(code, reason.isEmpty() ? null : reason))
                    .subscribe()
                    .with(done -> {}, gone -> {});
        }
    }
}
