package io.centralino.routing.parking;

import io.centralino.web.ProblemType;

/// Refusals about parking.
public enum ParkingProblem implements ProblemType {
    TOO_MANY_PARKED("You have parked too many contacts"),
    NEWER_MESSAGE("The customer wrote again");

    private final String title;

    ParkingProblem(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return title;
    }
}
