package io.centralino.gateway.limit;

import io.github.bucket4j.Bucket;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;

/// What one request took from the buckets it counts against, and what it may tell its client about them.
public final class Share {

    private final List<Bucket> paid = new ArrayList<>();
    private long limit = Long.MAX_VALUE;
    private long left = Long.MAX_VALUE;
    private long waitNanos;
    private boolean granted = true;

    /// Takes one request from a bucket; after a refusal nothing more is taken, and what was taken is given back.
    void take(Bucket bucket, long size, boolean refundable) {
        if (!granted) {
            return;
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.getRemainingTokens() < left) {
            left = probe.getRemainingTokens();
            limit = size;
        }
        if (!probe.isConsumed()) {
            granted = false;
            waitNanos = probe.getNanosToWaitForRefill();
            refund();
        } else if (refundable) {
            paid.add(bucket);
        }
    }

    public boolean granted() {
        return granted;
    }

    /// Whole seconds until another request may pass.
    public long waitSeconds() {
        return Math.max(1, (waitNanos + 999_999_999L) / 1_000_000_000L);
    }

    /// Gives back what a stranger took in the name of a client or an organisation that never asked for it.
    public void refund() {
        paid.forEach(bucket -> bucket.addTokens(1));
        paid.clear();
    }

    /// Says what is left of the tightest of the limits.
    public void tell(MultiMap headers) {
        headers.set("RateLimit-Limit", Long.toString(limit));
        headers.set("RateLimit-Remaining", Long.toString(granted ? left : 0));
        headers.set("RateLimit-Reset", Long.toString(granted ? 1 : waitSeconds()));
    }
}
