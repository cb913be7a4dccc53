package io.centralino.channels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// A visitor's browser.
final class ChatClient implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    ChatClient() {
        var http = ConfigProvider.getConfig().getValue("test.url", String.class);
        socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create(http.replaceFirst("http", "ws") + "/ws/chat"), this)
                .join();
    }

    static ChatClient at(String account) {
        return at(account, Map.of());
    }

    /// A visitor who says who they are.
    static ChatClient at(String account, Map<String, String> who) {
        var client = new ChatClient();
        var hello = new HashMap<String, Object>(who);
        hello.put("type", "hello");
        hello.put("account", account);
        client.say(hello);
        client.await("welcome");
        return client;
    }

    /// The same visitor on a new connection.
    ChatClient again(int after) {
        var client = new ChatClient();
        client.say(Map.of("type", "hello", "account", "banca-aurora/sito", "token", token(), "after", after));
        client.await("welcome");
        return client;
    }

    void say(Map<String, ?> frame) {
        try {
            raw(JSON.writeValueAsString(frame));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    synchronized void raw(String text) {
        socket.sendText(text, true).join();
    }

    void binary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    void write(String clientId, String text) {
        say(Map.of("type", "message", "clientId", clientId, "text", text));
    }

    /// Writes and waits for the word that it is safe.
    JsonNode written(String clientId, String text) {
        write(clientId, text);
        return await(
                frame -> is(frame, "ack") && frame.path("clientId").asText().equals(clientId));
    }

    JsonNode await(String type) {
        return await(frame -> is(frame, type));
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        return Awaitility.await("a frame, having " + frames)
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> frames.stream().filter(wanted).findFirst().orElse(null), frame -> frame != null);
    }

    List<JsonNode> all(String type) {
        return frames.stream().filter(frame -> is(frame, type)).toList();
    }

    static boolean is(JsonNode frame, String type) {
        return frame.path("type").asText().equals(type);
    }

    String token() {
        return await("welcome").path("token").asText();
    }

    String conversation() {
        return await("welcome").path("conversationId").asText();
    }

    int awaitClosed() {
        return closed.orTimeout(15, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    /// The connection breaks without a word.
    void breaks() {
        socket.abort();
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            try {
                frames.add(JSON.readTree(partial.toString()));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            partial.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
