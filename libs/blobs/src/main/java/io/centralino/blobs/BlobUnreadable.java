package io.centralino.blobs;

/// A blob was changed, cut off, or put for someone else.
public final class BlobUnreadable extends RuntimeException {
    BlobUnreadable(BlobRef ref, Throwable cause) {
        super("The blob " + ref.text() + " does not open", cause);
    }
}
