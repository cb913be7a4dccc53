package io.centralino.desk.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// A real WebSocket client, as a page would be.
final class Line implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile int closedWith;

    private Line() {
        var address =
                ConfigProvider.getConfig().getValue("test.url", String.class).replaceFirst("^http", "ws");
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address + "/ws/desk"), this)
                .join();
    }

    static Line open() {
        return new Line();
    }

    /// A line whose hello was taken.
    static Line of(String token) {
        var line = open();
        line.say(Map.of("type", "hello", "token", token));
        line.await(frame -> frame.path("type").asText().equals("ready"));
        return line;
    }

    Line say(Map<String, Object> frame) {
        return say(JSON.valueToTree(frame).toString());
    }

    Line say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    List<JsonNode> frames() {
        return frames;
    }

    List<JsonNode> frames(String type) {
        return frames.stream()
                .filter(frame -> frame.path("type").asText().equals(type))
                .toList();
    }

    JsonNode await(String type) {
        return await(frame -> frame.path("type").asText().equals(type));
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        return Awaitility.await("a frame; had " + frames)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> frames.stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    int awaitEnd() {
        Awaitility.await("the end")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> closedWith != 0);
        return closedWith;
    }

    boolean isOpen() {
        return closedWith == 0;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            try {
                frames.add(JSON.readTree(part.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closedWith = code;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closedWith = 1006;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
