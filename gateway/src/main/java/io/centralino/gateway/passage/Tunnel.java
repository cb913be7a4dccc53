package io.centralino.gateway.passage;

import io.centralino.gateway.GatewayConfig;
import io.centralino.gateway.problem.Problem;
import io.centralino.gateway.route.Upstream;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;

/// Carries a WebSocket: the upgrade is passed on, and after it bytes flow both ways, each way no faster than its
/// reader.
@ApplicationScoped
public class Tunnel {

    private static final int SWITCHING_PROTOCOLS = 101;

    private final Upstreams upstreams;
    private final GatewayConfig config;
    private final Absences absences;

    Tunnel(Upstreams upstreams, GatewayConfig config, Absences absences) {
        this.upstreams = upstreams;
        this.config = config;
        this.absences = absences;
    }

    public static boolean isWanted(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && request.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE, true);
    }

    public void carry(HttpServerRequest request, Upstream to) {
        request.pause();
        var address = upstreams.address(to).setMethod(HttpMethod.GET).setURI(request.uri());
        upstreams
                .sockets(to)
                .request(address)
                .compose(onward -> knock(request, onward))
                .onSuccess(answer -> {
                    absences.answered(to);
                    join(request, answer);
                })
                .onFailure(failure -> {
                    absences.missed(to, failure);
                    refuse(request, Problem.SERVICE_AWAY);
                });
    }

    private static Future<HttpClientResponse> knock(HttpServerRequest request, HttpClientRequest onward) {
        request.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Connection")) {
                onward.headers().add(name, value);
            }
        });
        onward.putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        return onward.connect();
    }

    private void join(HttpServerRequest request, HttpClientResponse answer) {
        if (answer.statusCode() != SWITCHING_PROTOCOLS) {
            answer.request().reset();
            refuse(request, refusal(answer.statusCode()));
            return;
        }
        var inner = answer.netSocket();
        inner.pause();
        request.response().setStatusCode(SWITCHING_PROTOCOLS).headers().addAll(answer.headers());
        request.toNetSocket().onSuccess(outer -> flow(outer, inner)).onFailure(gone -> inner.close());
    }

    private static void flow(NetSocket outer, NetSocket inner) {
        outer.pipeTo(inner);
        inner.pipeTo(outer);
    }

    private static Problem refusal(int status) {
        if (status >= 500) {
            return Problem.SERVICE_AWAY;
        }
        return status == 404 ? Problem.NOT_FOUND : Problem.MALFORMED;
    }

    private void refuse(HttpServerRequest request, Problem problem) {
        request.resume();
        if (problem == Problem.SERVICE_AWAY) {
            request.response()
                    .putHeader(
                            "Retry-After",
                            Long.toString(config.patience().retry().toSeconds()));
        }
        problem.answer(request.response());
    }
}
