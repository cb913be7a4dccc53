package io.centralino.governance.ledger.reference;

import java.util.Comparator;

/// A queue of a tenant.
public record QueueRef(String tenant, String queue) implements Comparable<QueueRef> {
    private static final Comparator<QueueRef> ORDER =
            Comparator.comparing(QueueRef::tenant).thenComparing(QueueRef::queue);

    @Override
    public int compareTo(QueueRef other) {
        return ORDER.compare(this, other);
    }
}
