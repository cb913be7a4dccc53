package io.centralino.governance.ledger.webhook;

import io.centralino.web.ProblemType;

/// Why a subscription cannot be so.
enum WebhookProblem implements ProblemType {
    ADDRESS_NOT_ALLOWED(422, "Webhooks are not sent to this address"),
    TOO_MANY_WEBHOOKS(409, "The organisation has as many webhooks as it may have");

    private final int status;
    private final String title;

    WebhookProblem(int status, String title) {
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
