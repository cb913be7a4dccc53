package io.centralino.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Small real servers in the place of the services: each says who it is and what it was asked. Governance is away.
public class Services implements QuarkusTestResourceLifecycleManager {

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        var addresses = new HashMap<String, String>();
        for (var name :
                List.of("channels", "routing", "cases", "knowledge", "quality", "workforce", "desk", "identity")) {
            addresses.put("gateway.upstream." + name, "http://localhost:" + listen(name));
        }
        addresses.put("gateway.upstream.governance", "http://localhost:" + portOfNobody());
        addresses.put("gateway.patience.answer", "700ms");
        return addresses;
    }

    private int listen(String name) {
        try {
            return vertx.createHttpServer(new HttpServerOptions().setMaxWebSocketFrameSize(1 << 20))
                    .requestHandler(request -> answer(name, request))
                    .webSocketHandler(Services::echo)
                    .listen(0)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS)
                    .actualPort();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(String name, HttpServerRequest request) {
        if (request.uri().endsWith("/never")) {
            return;
        }
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers().forEach((header, value) -> headers.put(header.toLowerCase(), value));
            var status = request.getHeader("Answer-With");
            request.response()
                    .setStatusCode(status == null ? 200 : Integer.parseInt(status))
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Content-Security-Policy", "set by " + name)
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("bytes", body.length())
                            .toBuffer());
        });
    }

    private static void echo(ServerWebSocket socket) {
        if (socket.headers().contains("X-Tenant-Id")) {
            socket.reject(400);
            return;
        }
        socket.textMessageHandler(text -> {
            if (text.equals("leave")) {
                socket.close((short) 1000, "left");
            } else {
                socket.writeTextMessage("%s heard %s from %s"
                        .formatted(socket.path(), text, socket.headers().get("X-Forwarded-For")));
            }
        });
    }

    private static int portOfNobody() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        vertx.close();
    }
}
