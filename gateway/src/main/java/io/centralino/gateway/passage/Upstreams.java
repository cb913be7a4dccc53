package io.centralino.gateway.passage;

import io.centralino.gateway.GatewayConfig;
import io.centralino.gateway.route.Upstream;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A connection pool per service, so that one that hangs holds no place of another.
@ApplicationScoped
class Upstreams {

    private static final int MOST_CONNECTIONS = 256;
    private static final int MOST_WAITING = 1_024;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Map<Upstream, HttpClient> requests = new EnumMap<>(Upstream.class);
    private final Map<Upstream, HttpClient> sockets = new EnumMap<>(Upstream.class);

    Upstreams(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config;
        for (var upstream : Upstream.values()) {
            // Only plain requests may go silent for too long; a socket may be quiet for as long as its owner likes.
            requests.put(
                    upstream,
                    client(
                            options()
                                    .setIdleTimeout(
                                            (int) config.patience().answer().toMillis())
                                    .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                                    .setMaxWaitQueueSize(MOST_WAITING),
                            MOST_CONNECTIONS));
            sockets.put(upstream, client(options(), 100 * MOST_CONNECTIONS));
        }
    }

    HttpClient requests(Upstream to) {
        return Objects.requireNonNull(requests.get(to));
    }

    HttpClient sockets(Upstream to) {
        return Objects.requireNonNull(sockets.get(to));
    }

    RequestOptions address(Upstream to) {
        var uri = Objects.requireNonNull(config.upstream().get(to));
        return new RequestOptions()
                .setHost(uri.getHost())
                .setPort(port(uri))
                .setSsl("https".equals(uri.getScheme()))
                .setConnectTimeout(config.patience().connect().toMillis())
                .setIdleTimeout(config.patience().answer().toMillis());
    }

    private HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.patience().connect().toMillis())
                .setKeepAliveTimeout(30)
                .setDecompressionSupported(false);
    }

    private HttpClient client(HttpClientOptions options, int connections) {
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
    }

    private static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }
}
