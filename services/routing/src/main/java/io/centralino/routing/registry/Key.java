package io.centralino.routing.registry;

/// The key of reference data: a name that is unique in its organisation.
public record Key(String tenantId, String id) {}
