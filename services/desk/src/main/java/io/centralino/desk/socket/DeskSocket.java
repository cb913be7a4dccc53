package io.centralino.desk.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.desk.DeskConfig;
import io.centralino.events.StateReader;
import io.centralino.web.Grants;
import io.centralino.web.Problem;
import io.centralino.web.ProblemType;
import io.centralino.web.WebProblem;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The socket of the pages: a hello with a token first, then hints, as long as token and grants last.
@WebSocket(path = "/ws/desk")
class DeskSocket {
    private static final Logger LOG = Logger.getLogger(DeskSocket.class);

    private final Seats seats;
    private final Admission admission;
    private final Grants grants;
    private final StateReader state;
    private final ObjectMapper json;
    private final DeskConfig.Socket config;

    @Inject
    DeskSocket(
            Seats seats, Admission admission, Grants grants, StateReader state, ObjectMapper json, DeskConfig config) {
        this.seats = seats;
        this.admission = admission;
        this.grants = grants;
        this.state = state;
        this.json = json;
        this.config = config.socket();
    }

    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection connection) {
        var seat = new Seat(connection, config.backlog(), Instant.now());
        if (!seats.open(connection.id(), seat)) {
            seat.end(Ending.FULL, problem(DeskProblem.TOO_MANY_SOCKETS, null));
        }
    }

    @OnTextMessage
    @RunOnVirtualThread
    void hear(String text, WebSocketConnection connection) {
        var seat = seats.of(connection.id());
        if (seat == null || seat.hasEnded()) {
            return;
        }
        if (!seat.mayHear(Instant.now(), config.frames())) {
            seat.end(Ending.FLOOD, problem(DeskProblem.TOO_MANY_FRAMES, null));
            return;
        }
        var frame = read(text);
        if (frame == null) {
            refuse(seat, WebProblem.MALFORMED, "A frame is a JSON object with a type");
            return;
        }
        var type = frame.path("type").asText("");
        switch (type) {
            case "hello", "token" -> admit(seat, type, frame.path("token").textValue());
            case "ping" -> seat.say("{\"type\":\"pong\"}");
            default -> refuse(seat, DeskProblem.FRAME_UNKNOWN, "The frames are hello, token and ping");
        }
    }

    @OnBinaryMessage
    @RunOnVirtualThread
    void hearBytes(Buffer bytes, WebSocketConnection connection) {
        var seat = seats.of(connection.id());
        if (seat != null) {
            refuse(seat, WebProblem.MALFORMED, "Frames are text");
        }
    }

    @OnClose
    void close(WebSocketConnection connection) {
        seats.leave(connection.id());
    }

    /// A frame that was too long, a line that broke: the page comes back by itself.
    @OnError
    void fail(Throwable failure, WebSocketConnection connection) {
        LOG.debugf("Socket failed: %s", failure.getMessage());
        seats.leave(connection.id());
        if (connection.isOpen()) {
            connection.close().subscribe().with(ignored -> {}, ignored -> {});
        }
    }

    private void admit(Seat seat, String type, @Nullable String token) {
        var known = seat.person();
        if (known == null && type.equals("token")) {
            refuse(seat, DeskProblem.HELLO_EXPECTED, null);
            return;
        }
        var admitted = admission.of(token);
        if (admitted.isEmpty()
                || known != null && !known.id().equals(admitted.get().id())) {
            seat.end(Ending.TOKEN_REFUSED, problem(WebProblem.UNAUTHORIZED, null));
            return;
        }
        var person = admitted.get();
        if (!state.caughtUp()) {
            seat.end(Ending.FULL, problem(WebProblem.UNAVAILABLE, "Reference data is still being read"));
        } else if (grants.of(person.id()).isEmpty()) {
            seat.end(Ending.NO_GRANT, problem(WebProblem.FORBIDDEN, null));
        } else {
            seats.admit(seat, person);
            seat.say(seats.write(Map.of("type", "ready", "personId", person.id())));
        }
    }

    private void refuse(Seat seat, ProblemType type, @Nullable String detail) {
        if (seat.person() == null) {
            seat.end(Ending.NO_HELLO, problem(type, detail));
        } else {
            seat.say(problem(type, detail));
        }
    }

    private @Nullable JsonNode read(String text) {
        try {
            var frame = json.readTree(text);
            return frame != null && frame.isObject() ? frame : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private String problem(ProblemType type, @Nullable String detail) {
        return seats.write(Map.of("type", "problem", "problem", Problem.of(type, detail, Map.of())));
    }
}
