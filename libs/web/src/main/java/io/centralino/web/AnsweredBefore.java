package io.centralino.web;

import jakarta.ws.rs.core.Response;

/// Ends a repeated request with its first answer.
public class AnsweredBefore extends RuntimeException {
    /// As the first answer was labelled.
    private static final String JSON = "application/json;charset=UTF-8";

    private final int status;
    private final byte[] answer;

    AnsweredBefore(int status, byte[] answer) {
        super(null, null, false, false);
        this.status = status;
        this.answer = answer;
    }

    Response response() {
        var response = Response.status(status);
        return (answer.length == 0 ? response : response.type(JSON).entity(answer)).build();
    }
}
