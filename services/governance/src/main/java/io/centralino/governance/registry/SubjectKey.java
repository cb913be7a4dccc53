package io.centralino.governance.registry;

import java.io.Serializable;
import java.util.UUID;

/// A person or a client, as one organisation knows them.
public record SubjectKey(String tenantId, UUID id) implements Serializable {}
