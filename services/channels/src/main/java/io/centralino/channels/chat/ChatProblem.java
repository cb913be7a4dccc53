package io.centralino.channels.chat;

import io.centralino.web.ProblemType;

/// What a visitor's program can get wrong.
public enum ChatProblem implements ProblemType {
    CHAT_HELLO_FIRST(409, "The first frame must be hello"),
    CHAT_TOO_FAST(429, "Frames come faster than they can be taken");

    private final int status;
    private final String title;

    ChatProblem(int status, String title) {
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
