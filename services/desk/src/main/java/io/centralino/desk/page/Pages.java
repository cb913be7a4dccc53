package io.centralino.desk.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;

/// Gives every address of the application its one page, demo pages theirs, and each file its lifetime.
@ApplicationScoped
class Pages {
    /// Before any other route, so that no address of a page is taken for a missing resource.
    private static final int FIRST = -1_000;

    private static final List<String> NOT_PAGES = List.of("/api/", "/ws/", "/auth/", "/hooks/", "/q/", "/s/");
    private static final Pattern DEMO = Pattern.compile("/demo/[a-z][a-z0-9-]{1,38}");
    private static final String POLICY = "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data: blob:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    void routes(@Observes Router router) {
        router.route()
                .order(FIRST)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::serve);
    }

    private void serve(RoutingContext request) {
        var path = request.normalizedPath();
        if (path.equals("/q") || NOT_PAGES.stream().anyMatch(path::startsWith)) {
            request.next();
        } else if (DEMO.matcher(path).matches()) {
            request.reroute(path + ".html");
        } else if (isPage(path)) {
            request.reroute("/index.html");
        } else {
            request.addHeadersEndHandler(ignored -> headers(request, path));
            request.next();
        }
    }

    /// Files have a dot in their last step; addresses of the application have none.
    static boolean isPage(String path) {
        return path.substring(path.lastIndexOf('/') + 1).indexOf('.') < 0;
    }

    static String lifetime(String path) {
        if (path.startsWith("/assets/")) {
            // Their name carries a hash of what they hold.
            return "public, max-age=31536000, immutable";
        }
        return path.equals("/widget.js") ? "public, max-age=300" : "no-cache";
    }

    private static void headers(RoutingContext request, String path) {
        var headers = request.response().headers();
        headers.set("Cache-Control", request.response().getStatusCode() < 400 ? lifetime(path) : "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        if (path.endsWith(".html")) {
            headers.set("Content-Security-Policy", POLICY);
        }
        if (path.equals("/widget.js")) {
            // Made to be taken by other people's pages.
            headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }
}
