package io.centralino.governance.ledger.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Somebody outside the house who is told of facts, and answers as a script wants it.
public final class Receiver implements AutoCloseable {
    private static final int BACKLOG = 100;

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Script script = (nth, call) -> Answer.of(204);

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /// @param script what it answers from now on
    Receiver answers(Script script) {
        this.script = script;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/ganci?da=centralino";
    }

    URI uri() {
        return URI.create(url());
    }

    /// Everything it was sent, in order.
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<String> bodies() {
        return calls.stream().map(Call::body).toList();
    }

    List<String> ids() {
        return calls.stream().map(Call::id).toList();
    }

    /// What a script does that never answers.
    Answer hang() throws InterruptedException {
        closed.await();
        return Answer.of(204);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        var call = new Call(
                exchange.getRequestURI().toString(),
                String.valueOf(headers.getFirst("webhook-id")),
                String.valueOf(headers.getFirst("webhook-timestamp")),
                String.valueOf(headers.getFirst("webhook-signature")),
                String.valueOf(headers.getFirst("Host")),
                body);
        calls.add(call);
        try (exchange) {
            var answer = script.to(calls.size(), call);
            answer.headers.forEach(exchange.getResponseHeaders()::set);
            var bytes = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Decides on an answer.
    interface Script {
        /// @param nth from 1
        Answer to(int nth, Call call) throws InterruptedException;
    }

    /// One request as it came in.
    public record Call(String path, String id, String timestamp, String signature, String host, String body) {}

    /// What goes back.
    record Answer(int status, Map<String, String> headers, String body) {
        static Answer of(int status) {
            return new Answer(status, Map.of(), "");
        }

        static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body);
        }

        Answer with(String header, String value) {
            return new Answer(status, Map.of(header, value), body);
        }
    }
}
