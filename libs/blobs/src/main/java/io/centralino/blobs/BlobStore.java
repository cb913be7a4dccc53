package io.centralino.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// Keeps bytes under keys; knows nothing of what they mean.
public interface BlobStore {
    /// Returns when the bytes would survive a crash. Where writing fails, nothing is kept under the key.
    void put(String key, Content content) throws IOException;

    Optional<InputStream> get(String key) throws IOException;

    /// Does nothing where there is nothing.
    void delete(String key) throws IOException;

    /// Writes what is to be kept, once.
    interface Content {
        void to(OutputStream out) throws IOException;
    }
}
