package io.centralino.governance.registry.calendar;

import io.centralino.web.ProblemType;

/// Why a calendar cannot be.
enum CalendarProblem implements ProblemType {
    HOURS_DO_NOT_FIT(422, "The hours do not fit into their day");

    private final int status;
    private final String title;

    CalendarProblem(int status, String title) {
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
