package io.centralino.players.driver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One open socket: whole frames in, whole frames out, and word of its end.
final class Line implements WebSocket.Listener {

    private final Eyes eyes;
    private final Consumer<JsonNode> heard;
    private final Runnable lost;
    private final StringBuilder frame = new StringBuilder();
    private @Nullable WebSocket socket;
    private volatile boolean open = true;

    private Line(Eyes eyes, Consumer<JsonNode> heard, Runnable lost) {
        this.eyes = eyes;
        this.heard = heard;
        this.lost = lost;
    }

    static Line open(Door door, String path, Eyes eyes, Consumer<JsonNode> heard, Runnable lost) throws IOException {
        var line = new Line(eyes, heard, lost);
        line.socket = door.socket(path, line);
        return line;
    }

    boolean say(Object frame) {
        var to = socket;
        if (to == null || !open) {
            return false;
        }
        try {
            synchronized (this) {
                to.sendText(Caller.json(frame), true).get(5, TimeUnit.SECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            hangUp();
            return false;
        }
    }

    boolean isOpen() {
        return open;
    }

    void hangUp() {
        if (socket != null) {
            socket.abort();
        }
        ended();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        frame.append(part);
        if (last) {
            var text = frame.toString();
            frame.setLength(0);
            eyes.saw(text);
            try {
                heard.accept(Answer.JSON.readTree(text));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a frame is not JSON: " + text, e);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        ended();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ended();
    }

    private void ended() {
        if (open) {
            open = false;
            lost.run();
        }
    }
}
