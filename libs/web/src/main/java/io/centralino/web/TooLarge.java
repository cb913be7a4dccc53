package io.centralino.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses with a problem what says of itself that it is too large; the server alone would say no more than the number.
@ApplicationScoped
class TooLarge {
    private static final int BEFORE_THE_SERVERS_OWN_LIMIT = 10_000;

    private final long most;
    private final String refusal;

    TooLarge(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, ObjectMapper json)
            throws JsonProcessingException {
        this.most = most.asLongValue();
        this.refusal = json.writeValueAsString(Problem.of(WebProblem.TOO_LARGE, null, Map.of()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, BEFORE_THE_SERVERS_OWN_LIMIT);
    }

    private void look(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        if (length == null || Long.parseLong(length) <= most) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(WebProblem.TOO_LARGE.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(refusal)
                .onComplete(said -> request.request().connection().close());
    }
}
