package io.centralino.gateway.passage;

import io.centralino.gateway.GatewayConfig;
import io.centralino.gateway.problem.Problem;
import io.centralino.gateway.route.Upstream;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Carries a plain request to its service; what cannot be carried is answered with a problem.
@ApplicationScoped
public class Passage {

    private static final String BOUNDED = "bounded";

    private final GatewayConfig config;
    private final Absences absences;
    private final Map<Upstream, HttpProxy> proxies = new EnumMap<>(Upstream.class);

    Passage(Upstreams upstreams, GatewayConfig config, Absences absences) {
        this.config = config;
        this.absences = absences;
        for (var upstream : Upstream.values()) {
            // Sockets have a way of their own: the proxy's tunnel buffers without end for a slow reader.
            proxies.put(
                    upstream,
                    HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstreams.requests(upstream))
                            .origin(context -> context.client().request(upstreams.address(upstream)))
                            .addInterceptor(new Care(upstream)));
        }
    }

    public void carry(HttpServerRequest request, Upstream to) {
        Objects.requireNonNull(proxies.get(to)).handle(request);
    }

    private final class Care implements ProxyInterceptor {

        private final Upstream upstream;

        Care(Upstream upstream) {
            this.upstream = upstream;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            var body = request.getBody();
            if (body != null && body.length() < 0) {
                var bounded =
                        new BoundedBody(body.stream(), config.body().most().asLongValue());
                context.set(BOUNDED, bounded);
                request.setBody(Body.body(bounded));
            }
            return context.sendRequest()
                    .onSuccess(answer -> absences.answered(upstream))
                    .recover(failure -> Future.succeededFuture(instead(context, failure)));
        }

        private ProxyResponse instead(ProxyContext context, Throwable failure) {
            var bounded = context.get(BOUNDED, BoundedBody.class);
            var tooLarge = bounded != null && bounded.exceeded();
            var problem = tooLarge ? Problem.TOO_LARGE : Problem.SERVICE_AWAY;
            if (!tooLarge) {
                absences.missed(upstream, failure);
            }
            var response = context.request()
                    .release()
                    .response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .setBody(Body.body(problem.body()));
            if (!tooLarge) {
                response.putHeader(
                        "Retry-After", Long.toString(config.patience().retry().toSeconds()));
            }
            return response;
        }
    }
}
