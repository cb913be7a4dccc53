package io.centralino.desk.socket;

import io.centralino.web.Role;
import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One open socket: who sits there, and what still has to be said to them.
///
/// What is said goes out in order, one frame after the other; a reader who falls too far behind is closed, since their
/// page asks for everything again when it comes back.
final class Seat {
    private final WebSocketConnection connection;
    private final int backlog;
    private final Instant openedAt;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean ended;
    private volatile @Nullable Person person;
    private volatile Map<String, Set<Role>> admittedWith = Map.of();
    private long windowStart;
    private int framesInWindow;

    Seat(WebSocketConnection connection, int backlog, Instant openedAt) {
        this.connection = connection;
        this.backlog = backlog;
        this.openedAt = openedAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Person person() {
        return person;
    }

    void take(Person person, Map<String, Set<Role>> grants) {
        this.admittedWith = grants;
        this.person = person;
    }

    /// Every role the person came with is still theirs.
    boolean coveredBy(Map<String, Set<Role>> grants) {
        return admittedWith.entrySet().stream()
                .allMatch(entry -> grants.getOrDefault(entry.getKey(), Set.of()).containsAll(entry.getValue()));
    }

    /// Counts a frame from this socket; false once there were too many in ten seconds.
    synchronized boolean mayHear(Instant now, int most) {
        var window = now.getEpochSecond() / 10;
        if (window != windowStart) {
            windowStart = window;
            framesInWindow = 0;
        }
        return ++framesInWindow <= most;
    }

    void say(String frame) {
        boolean fits;
        synchronized (this) {
            if (ended) {
                return;
            }
            fits = waiting.size() < backlog;
            if (fits) {
                waiting.add(frame);
                if (sending) {
                    return;
                }
                sending = true;
            }
        }
        if (fits) {
            next();
        } else {
            end(Ending.TOO_SLOW);
        }
    }

    /// Says a last frame, then closes.
    void end(Ending ending, String lastFrame) {
        if (endsNow()) {
            connection
                    .sendText(lastFrame)
                    .onTermination()
                    .call(() -> connection.close(ending.reason()))
                    .subscribe()
                    .with(ignored -> {}, ignored -> {});
        }
    }

    void end(Ending ending) {
        if (endsNow()) {
            connection.close(ending.reason()).subscribe().with(ignored -> {}, ignored -> {});
        }
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    private synchronized boolean endsNow() {
        var first = !ended;
        ended = true;
        waiting.clear();
        return first;
    }

    private void next() {
        String frame;
        synchronized (this) {
            frame = waiting.poll();
            if (frame == null) {
                sending = false;
                return;
            }
        }
        connection.sendText(frame).subscribe().with(ignored -> next(), failure -> end(Ending.TOO_SLOW));
    }
}
