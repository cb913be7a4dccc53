package io.centralino.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.centralino.events.Ids;
import io.centralino.tenancy.NotYetKnown;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Every answer that is no success, as a problem. Nothing of ours shows through: no class, no statement, no stack.
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return Problem.of(refusal).response();
    }

    @ServerExceptionMapper
    public Response answeredBefore(AnsweredBefore answered) {
        return answered.response();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthorized(Exception thrown) {
        return Response.fromResponse(
                        Problem.of(WebProblem.UNAUTHORIZED, null, Map.of()).response())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException thrown) {
        return Problem.of(WebProblem.FORBIDDEN, null, Map.of()).response();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException thrown) {
        var errors = thrown.getConstraintViolations().stream()
                .map(violation -> Map.of("member", member(violation), "message", violation.getMessage()))
                .toList();
        return Problem.of(WebProblem.INVALID, null, Map.of("errors", errors)).response();
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response malformed(JsonProcessingException thrown) {
        return malformed(where(thrown));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException thrown) {
        if (thrown.getCause() instanceof JsonProcessingException json) {
            return malformed(where(json));
        }
        return switch (thrown.getResponse().getStatus()) {
            case 401 -> unauthorized(thrown);
            case 403 -> Problem.of(WebProblem.FORBIDDEN, null, Map.of()).response();
            case 404 -> Problem.of(Refusal.notFound()).response();
            case 405 ->
                Problem.of(WebProblem.METHOD_NOT_ALLOWED, null, Map.of()).response();
            case 406 -> Problem.of(WebProblem.NOT_ACCEPTABLE, null, Map.of()).response();
            case 413 -> Problem.of(WebProblem.TOO_LARGE, null, Map.of()).response();
            case 415 ->
                Problem.of(WebProblem.UNSUPPORTED_MEDIA_TYPE, null, Map.of()).response();
            default ->
                thrown.getResponse().getStatus() < 500
                        ? malformed("The body or a parameter does not have the expected form")
                        : internal(thrown);
        };
    }

    /// A tenant without keys yet is a matter of seconds after its opening.
    @ServerExceptionMapper
    public Response notYet(NotYetKnown thrown) {
        return unavailable();
    }

    @ServerExceptionMapper
    public Response anything(Throwable thrown) {
        if (Outage.isBehind(thrown)) {
            LOG.warnf("Refused for now: %s", thrown.getMessage());
            return unavailable();
        }
        if (hungUp(thrown)) {
            LOG.debugf("Nobody waits for this answer: %s", thrown.getMessage());
            return malformed("The connection ended before the request did");
        }
        return internal(thrown);
    }

    private static boolean hungUp(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (var depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof HttpClosedException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static Response malformed(String detail) {
        return Problem.of(WebProblem.MALFORMED, detail, Map.of()).response();
    }

    private static Response unavailable() {
        return Response.fromResponse(
                        Problem.of(WebProblem.UNAVAILABLE, "Nothing was taken. Send the same request again.", Map.of())
                                .response())
                .header("Retry-After", 2)
                .build();
    }

    private static Response internal(Throwable thrown) {
        var correlation = Ids.next();
        LOG.errorf(thrown, "Our fault, told the caller as %s", correlation);
        return Problem.of(WebProblem.INTERNAL, null, Map.of("correlationId", correlation))
                .response();
    }

    private static String where(JsonProcessingException thrown) {
        var path = thrown instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(ProblemMappers::step)
                        .collect(Collectors.joining("."))
                        .replace(".[", "[")
                : "";
        return path.isEmpty() ? "The body is not the JSON this door takes" : "The value of " + path + " does not fit";
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName();
    }

    /// The path without the method's and the parameter's name, which are ours.
    private static String member(ConstraintViolation<?> violation) {
        @Nullable String last = null;
        var names = List.of(violation.getPropertyPath().toString().split("\\."));
        last = names.size() <= 2 ? names.getLast() : String.join(".", names.subList(2, names.size()));
        return last;
    }
}
