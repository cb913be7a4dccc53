package io.centralino.workforce.forecast;

import io.centralino.web.ProblemType;

/// Why nothing can be forecast.
public enum ForecastProblem implements ProblemType {
    NO_HISTORY(409, "There is no history to forecast from"),
    WEEKDAYS_UNKNOWN(409, "Nothing is known yet of some weekdays");

    private final int status;
    private final String title;

    ForecastProblem(int status, String title) {
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
