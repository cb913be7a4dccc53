package io.centralino.desk.socket;

import io.centralino.web.ProblemType;

/// Refusals of the desk's socket.
enum DeskProblem implements ProblemType {
    HELLO_EXPECTED(401, "The first frame must say hello"),
    FRAME_UNKNOWN(400, "There is no frame of this type"),
    TOO_MANY_FRAMES(429, "Too many frames"),
    TOO_MANY_SOCKETS(503, "No more sockets here");

    private final int status;
    private final String title;

    DeskProblem(int status, String title) {
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
