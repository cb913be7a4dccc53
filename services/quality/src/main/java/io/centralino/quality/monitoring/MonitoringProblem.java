package io.centralino.quality.monitoring;

import io.centralino.web.ProblemType;

/// Refusals to look at the work of single people.
public enum MonitoringProblem implements ProblemType {
    MONITORING_NOT_AUTHORISED;

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return "Monitoring is not authorised here";
    }
}
