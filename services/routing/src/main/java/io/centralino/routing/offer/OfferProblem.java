package io.centralino.routing.offer;

import io.centralino.web.ProblemType;

/// Refusals about offers.
public enum OfferProblem implements ProblemType {
    OFFER_CLOSED(409, "The offer is no longer open"),
    NOT_YOUR_OFFER(403, "The offer was made to somebody else");

    private final int status;
    private final String title;

    OfferProblem(int status, String title) {
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
