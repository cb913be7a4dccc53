package io.centralino.gateway.route;

/// What stands behind the door.
public enum Upstream {
    CHANNELS,
    ROUTING,
    CASES,
    KNOWLEDGE,
    QUALITY,
    WORKFORCE,
    GOVERNANCE,
    DESK,
    IDENTITY
}
