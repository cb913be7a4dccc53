package io.centralino.web;

/// Refusals that any door may give.
public enum WebProblem implements ProblemType {
    NOT_FOUND(404, "Not found"),
    UNAUTHORIZED(401, "No valid access token"),
    FORBIDDEN(403, "Your role does not allow this"),
    MALFORMED(400, "The request could not be read"),
    INVALID(400, "A value is not valid"),
    BAD_CURSOR(400, "The cursor does not belong to this list"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No such representation"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    TOO_LARGE(413, "The request is too large"),
    STILL_WORKING(409, "A request with this idempotency key is still being worked on"),
    KEY_REUSED(422, "This idempotency key was used for a different request"),
    UNAVAILABLE(503, "Not available at the moment"),
    INTERNAL(500, "Something went wrong on our side");

    private final int status;
    private final String title;

    WebProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
