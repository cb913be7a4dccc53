package io.centralino.governance.registry;

import java.io.Serializable;

/// Where a piece of reference data stands: its organisation, and its name inside it.
public record Key(String tenantId, String id) implements Serializable {}
