package io.centralino.routing.match;

/// A queue of a tenant.
public record QueueKey(String tenant, String queue) {}
