package io.centralino.cases.merge;

import io.centralino.web.ProblemType;

/// Why two customers are not joined or parted.
public enum MergeProblem implements ProblemType {
    SAME_CUSTOMER(409, "Both are the same customer"),
    CUSTOMER_MERGED(409, "The customer has been merged already"),
    MERGE_BURIED(409, "A later merge stands on this one");

    private final int status;
    private final String title;

    MergeProblem(int status, String title) {
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
