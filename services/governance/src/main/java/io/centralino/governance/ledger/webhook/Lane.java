package io.centralino.governance.ledger.webhook;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A subscription that this instance is sending for at the moment.
///
/// @param lease names this one taking of it: who took it before has another
/// @param failures how many tries in a row have failed
/// @param secret sealed with the organisation's key
/// @param oldSecret the one before, while it still counts
record Lane(
        String organisation,
        UUID webhook,
        UUID lease,
        String url,
        int failures,
        String secret,
        @Nullable String oldSecret) {
    List<String> sealedSecrets() {
        return oldSecret == null ? List.of(secret) : List.of(secret, oldSecret);
    }
}
