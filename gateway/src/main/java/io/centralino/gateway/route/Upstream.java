package io.centralino.gateway.route;

/// What stands behind the door.
public enum Upstream {
    CHANNELS,
    ROUTING,
    CASES,
    GOVERNANCE,
    DESK,
    IDENTITY
}
