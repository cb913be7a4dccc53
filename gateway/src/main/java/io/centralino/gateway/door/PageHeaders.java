package io.centralino.gateway.door;

import io.centralino.gateway.route.Route;
import io.vertx.core.MultiMap;
import java.net.URI;

/// What a browser is told about how far an answer may reach.
///
/// The identity provider and the survey write policies of their own for their pages, which we leave as they are.
final class PageHeaders {

    private final String policy;
    private final boolean secure;

    PageHeaders(URI address) {
        secure = "https".equals(address.getScheme());
        var socket = (secure ? "wss://" : "ws://") + address.getRawAuthority();
        // Inline styles: the component library measures and places with them; scripts stay files of our own.
        policy = String.join(
                "; ",
                "default-src 'self'",
                "connect-src 'self' " + socket,
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "style-src 'self' 'unsafe-inline'",
                "frame-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'");
    }

    void tell(MultiMap headers, Route.Kind kind, String path) {
        headers.set("X-Content-Type-Options", "nosniff");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        switch (kind) {
            case API, HOOK, SOCKET -> {
                headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
                if (!headers.contains("Cache-Control")) {
                    headers.set("Cache-Control", "no-store");
                }
            }
            case PAGE -> {
                headers.set("Content-Security-Policy", policy + "; frame-ancestors " + framedBy(path));
                headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
                headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");
                headers.set("Cross-Origin-Resource-Policy", isWidget(path) ? "cross-origin" : "same-origin");
            }
            case IDENTITY, SURVEY -> {}
        }
    }

    /// The widget lives in the pages of our tenants' customers; the demo page shows it in a frame of our own.
    private static String framedBy(String path) {
        if (isWidget(path)) {
            return "*";
        }
        return path.equals("/demo") || path.startsWith("/demo/") ? "'self'" : "'none'";
    }

    private static boolean isWidget(String path) {
        return path.equals("/widget.js") || path.startsWith("/widget/");
    }
}
