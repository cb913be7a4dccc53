package io.centralino.governance.ledger.contact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A fact as the ledger keeps it, without what is personal.
///
/// @param relayed when the broker took it; unknown where it was heard again from a parking place
public record LedgerEvent(
        String id,
        String tenant,
        @Nullable String vendor,
        String correlationId,
        String owner,
        String type,
        Instant occurred,
        @Nullable Instant relayed,
        Instant heard,
        long sequence,
        boolean synthetic,
        JsonNode data) {

    /// The order of a story: by the owners' clocks; by the owner's own count where those say the same.
    public static final Comparator<LedgerEvent> IN_ORDER = Comparator.comparing(LedgerEvent::occurred)
            .thenComparing(LedgerEvent::owner)
            .thenComparingLong(LedgerEvent::sequence)
            .thenComparing(LedgerEvent::id);

    /// The short name of what happened, as in contracts/<owner>/<name>.
    public String name() {
        var versioned = type.substring(type.indexOf(owner) + owner.length() + 1);
        return versioned.substring(0, versioned.lastIndexOf('.'));
    }
}
