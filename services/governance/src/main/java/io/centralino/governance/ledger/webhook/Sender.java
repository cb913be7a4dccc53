package io.centralino.governance.ledger.webhook;

import io.centralino.governance.ledger.webhook.Doorkeeper.NotPublic;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Carries one delivery to its receiver and waits for the answer, on the caller's own thread.
///
/// The whole exchange has one deadline, whatever the receiver does with it; no redirect is followed.
@ApplicationScoped
class Sender {
    private static final String AGENT = "Centralino-Webhooks/1";

    private final Doorkeeper doorkeeper;
    private final HttpClient http;
    private final Duration patience;

    @Inject
    Sender(Vertx vertx, Doorkeeper doorkeeper, WebhookConfig config) {
        this(
                vertx.createHttpClient(options(config.patience()).setMaxPoolSize(config.lanes())),
                doorkeeper,
                config.patience());
    }

    Sender(HttpClient http, Doorkeeper doorkeeper, Duration patience) {
        this.http = http;
        this.doorkeeper = doorkeeper;
        this.patience = patience;
    }

    /// A connection of its own for each delivery: none can be spoilt for, or be seen by, the next.
    static HttpClientOptions options(Duration patience) {
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setConnectTimeout((int) patience.toMillis());
    }

    Outcome send(URI to, Map<String, String> headers, String body) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            var address = doorkeeper.judge(to.getHost(), patience);
            try (var exchange = new Exchange()) {
                http.request(request(to, address, headers))
                        .onSuccess(request -> exchange.begin(request, Buffer.buffer(body)))
                        .onFailure(exchange::fail);
                return exchange.await(Duration.ofNanos(deadline - System.nanoTime()));
            }
        } catch (NotPublic e) {
            return Outcome.of("not-public");
        } catch (TimeoutException e) {
            return Outcome.of("timeout");
        } catch (UnknownHostException | ExecutionException e) {
            return Outcome.of("unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.of("ours");
        }
    }

    private static RequestOptions request(URI to, InetAddress address, Map<String, String> headers) {
        var secure = to.getScheme().equals("https");
        var port = to.getPort() > 0 ? to.getPort() : secure ? 443 : 80;
        var path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        var request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(to.getHost())
                .setPort(port)
                .setSsl(secure)
                .setFollowRedirects(false)
                .setURI(to.getRawQuery() == null ? path : path + "?" + to.getRawQuery())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", AGENT);
        headers.forEach(request::putHeader);
        return request;
    }
}
