package io.centralino.channels.chat;

import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// The visitor's end of the line. Nothing is done on the network's own threads but to hand frames over.
@WebSocket(path = "/ws/chat")
@Singleton
class ChatSocket {

    private static final Logger LOG = Logger.getLogger(ChatSocket.class);

    private final Visitors visitors;

    ChatSocket(Visitors visitors) {
        this.visitors = visitors;
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection connection) {
        visitors.open(connection);
    }

    @OnTextMessage
    @NonBlocking
    void text(String frame, WebSocketConnection connection) {
        visitors.came(connection, frame);
    }

    @OnBinaryMessage
    @NonBlocking
    void binary(Buffer frame, WebSocketConnection connection) {
        visitors.came(connection, null);
    }

    @OnClose
    @NonBlocking
    void close(WebSocketConnection connection) {
        visitors.closed(connection);
    }

    @OnError
    @NonBlocking
    void error(Throwable thrown, WebSocketConnection connection) {
        LOG.debugf("A visitor's socket broke: %s", thrown.getMessage());
        visitors.broke(connection);
    }
}
