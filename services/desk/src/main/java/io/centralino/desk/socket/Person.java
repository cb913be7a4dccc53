package io.centralino.desk.socket;

import java.time.Instant;
import java.util.UUID;

/// Whom a token named, and until when it does.
record Person(UUID id, Instant until) {}
