package io.centralino.blobs;

/// There is no such blob, not yet or no longer.
public final class BlobGone extends RuntimeException {
    BlobGone(BlobRef ref) {
        super("No blob " + ref.text());
    }
}
