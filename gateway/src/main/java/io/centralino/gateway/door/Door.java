package io.centralino.gateway.door;

import io.centralino.gateway.GatewayConfig;
import io.centralino.gateway.limit.Limits;
import io.centralino.gateway.limit.Share;
import io.centralino.gateway.openapi.PublishedDocument;
import io.centralino.gateway.passage.Passage;
import io.centralino.gateway.passage.Tunnel;
import io.centralino.gateway.problem.Problem;
import io.centralino.gateway.route.CleanPath;
import io.centralino.gateway.route.Route;
import io.centralino.gateway.route.RouteTable;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The threshold every request crosses.
@ApplicationScoped
class Door {

    private static final String HEALTH = "/q/health";
    private static final int BEFORE_ALL_ELSE = Integer.MIN_VALUE + 100;

    private final RouteTable routes = new RouteTable();
    private final Limits limits;
    private final Passage passage;
    private final Tunnel tunnel;
    private final PublishedDocument document;
    private final MeterRegistry meters;
    private final Threshold threshold;
    private final Disguise disguise;
    private final PageHeaders pages;

    Door(
            GatewayConfig config,
            Limits limits,
            Passage passage,
            Tunnel tunnel,
            PublishedDocument document,
            MeterRegistry meters) {
        this.limits = limits;
        this.passage = passage;
        this.tunnel = tunnel;
        this.document = document;
        this.meters = meters;
        this.threshold = new Threshold(config.body().most().asLongValue());
        this.disguise = new Disguise(config.address());
        this.pages = new PageHeaders(config.address());
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_ALL_ELSE).handler(this::enter);
    }

    private void enter(RoutingContext visit) {
        var request = visit.request();
        var correlation = Correlation.of(request.headers());
        request.response().putHeader(Correlation.HEADER, correlation);
        var objection = threshold.objection(request);
        if (objection.isPresent()) {
            turnAway(request, objection.get());
            return;
        }
        var path = CleanPath.of(request.uri()).orElse(null);
        if (path == null) {
            turnAway(request, Problem.NOT_FOUND);
        } else if (path.equals(HEALTH) || path.startsWith(HEALTH + "/")) {
            visit.next();
        } else if (path.equals(PublishedDocument.PATH)) {
            document.answer(request);
        } else {
            routes.of(path)
                    .ifPresentOrElse(
                            route -> admit(visit, route, path, correlation),
                            () -> turnAway(request, Problem.NOT_FOUND));
        }
    }

    private void admit(RoutingContext visit, Route route, String path, String correlation) {
        var request = visit.request();
        var peer = request.remoteAddress().hostAddress();
        var api = route.kind() == Route.Kind.API;
        var share = switch (route.kind()) {
            case API -> limits.ofApi(peer, request.getHeader("Authorization"), route.organisation());
            case HOOK -> limits.ofHook(peer, route.organisation());
            case SOCKET, IDENTITY, PAGE, SURVEY -> limits.ofAddress(peer);
        };
        var started = System.nanoTime();
        visit.addHeadersEndHandler(headers -> {
            pages.tell(request.response().headers(), route.kind(), path);
            if (api) {
                share.tell(request.response().headers());
            }
        });
        visit.addEndHandler(end -> settle(request, route, share, System.nanoTime() - started));
        if (!share.granted()) {
            request.response().putHeader("Retry-After", Long.toString(share.waitSeconds()));
            turnAway(request, Problem.TOO_MANY_REQUESTS);
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        disguise.replace(request.headers(), peer, correlation);
        if (route.kind() != Route.Kind.SOCKET) {
            passage.carry(request, route.to());
        } else if (Tunnel.isWanted(request)) {
            tunnel.carry(request, route.to());
        } else {
            turnAway(request, Problem.NOT_FOUND);
        }
    }

    /// A token the service did not accept may have named anybody: it shall cost that somebody nothing.
    private void settle(HttpServerRequest request, Route route, Share share, long nanos) {
        var status = request.response().getStatusCode();
        if (status == 401 || status == 403 || status == 404) {
            share.refund();
        }
        meters.timer(
                        "gateway.requests",
                        "service",
                        route.to().name().toLowerCase(Locale.ROOT),
                        "status",
                        status / 100 + "xx")
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private void turnAway(HttpServerRequest request, Problem problem) {
        request.response().headers().set("X-Content-Type-Options", "nosniff");
        problem.answer(request.response());
        Remainder.drain(request);
    }
}
