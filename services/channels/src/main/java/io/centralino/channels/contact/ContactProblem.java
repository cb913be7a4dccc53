package io.centralino.channels.contact;

import io.centralino.web.ProblemType;

/// Why nothing may be said in a contact, or no contact be opened.
public enum ContactProblem implements ProblemType {
    CONTACT_CLOSED(409, "This contact is closed"),
    CONTACT_ASSIGNED_ELSEWHERE(409, "Another agent has this contact"),
    ORGANISATION_CLOSING(409, "The organisation takes no new contact");

    private final int status;
    private final String title;

    ContactProblem(int status, String title) {
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
