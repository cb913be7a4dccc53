package io.centralino.routing.queue;

import io.centralino.web.ProblemType;

/// Refusals about queues.
public enum QueueProblem implements ProblemType {
    UNKNOWN_QUEUE;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return "There is no such queue";
    }
}
