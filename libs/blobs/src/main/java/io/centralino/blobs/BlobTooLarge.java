package io.centralino.blobs;

/// The content is larger than this installation keeps.
public final class BlobTooLarge extends RuntimeException {
    private final long largest;

    BlobTooLarge(long largest) {
        super("Larger than " + largest + " bytes");
        this.largest = largest;
    }

    public long largest() {
        return largest;
    }
}
