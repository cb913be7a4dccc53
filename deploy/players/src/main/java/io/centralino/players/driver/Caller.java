package io.centralino.players.driver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody who calls the API under their own name, and remembers all they were shown.
public final class Caller implements AutoCloseable {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Door door;
    private final Login login;
    private final Eyes eyes;

    public Caller(Door door, Login login, Eyes eyes) {
        this.door = door;
        this.login = login;
        this.eyes = eyes;
    }

    public Answer get(String path) {
        return shown(door.ask("GET", path, login.token(), null, null));
    }

    /// Asks until somebody answers who is not away.
    JsonNode insist(String path) {
        return Await.until(path, Duration.ofSeconds(120), () -> get(path), got -> got.status() == 200)
                .json();
    }

    public Answer put(String path, Object body) {
        return shown(door.ask("PUT", path, login.token(), null, json(body)));
    }

    public Answer post(String path, @Nullable String key, Object body) {
        return shown(door.ask("POST", path, login.token(), key, json(body)));
    }

    /// Writes until it is clear whether it was taken: the same words under the same key, so that it can only count
    /// once.
    ///
    /// @param told hears every answer on the way
    Answer write(
            String path, String key, Map<String, ?> body, Duration patience, java.util.function.Consumer<Answer> told) {
        return write("POST", path, key, json(body), patience, told);
    }

    /// The same for what is to be no more.
    Answer remove(String path, String key, Duration patience) {
        return write("DELETE", path, key, null, patience, answer -> {});
    }

    private Answer write(
            String method,
            String path,
            String key,
            @Nullable String body,
            Duration patience,
            java.util.function.Consumer<Answer> told) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = shown(door.ask(method, path, login.token(), key, body));
            told.accept(answer);
            if (!answer.worthAsking() || System.nanoTime() > deadline) {
                return answer;
            }
            if (answer.status() == 401) {
                login.forget();
            }
            Await.pause(BETWEEN_TRIES);
        }
    }

    Eyes eyes() {
        return eyes;
    }

    Door door() {
        return door;
    }

    Login login() {
        return login;
    }

    private Answer shown(Answer answer) {
        eyes.saw(answer.body());
        return answer;
    }

    static String json(Object body) {
        try {
            return Answer.JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        eyes.close();
    }
}
