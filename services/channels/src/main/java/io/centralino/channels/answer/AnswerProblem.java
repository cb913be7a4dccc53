package io.centralino.channels.answer;

import io.centralino.web.ProblemType;

/// Why an answer was not taken, or not taken back.
public enum AnswerProblem implements ProblemType {
    NO_WAY_BACK(409, "There is no way to answer this customer"),
    WINDOW_CLOSED(409, "The time to answer this customer is over"),
    ANSWER_LEFT(409, "This answer has left"),
    NOT_YOUR_ANSWER(403, "Somebody else wrote this answer");

    private final int status;
    private final String title;

    AnswerProblem(int status, String title) {
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
