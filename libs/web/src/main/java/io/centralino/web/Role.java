package io.centralino.web;

/// What a grant lets a person or a client do in one organisation; the operator's comes with the installation.
public enum Role {
    AGENT,
    SUPERVISOR,
    QUALITY,
    PLANNER,
    CLIENT,
    ADMIN,
    OPERATOR
}
