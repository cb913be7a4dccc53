package io.centralino.quality.evaluation;

import io.centralino.web.ProblemType;

/// Refusals about forms and what is judged by them.
public enum EvaluationProblem implements ProblemType {
    WEIGHTS_DO_NOT_SUM(422, "The weights of the form do not sum to 100"),
    ANSWERS_DO_NOT_FIT(422, "The answers are not those the form asks for"),
    CONTACT_NOT_HANDLED(409, "Nobody has handled this contact"),
    EVALUATION_CLOSED(409, "The evaluation is closed");

    private final int status;
    private final String title;

    EvaluationProblem(int status, String title) {
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
