package io.centralino.blobs;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/// Encrypted content of tenants, in whichever store the installation has.
///
/// Content is streamed: memory does not grow with its size.
public final class Blobs {
    private final BlobStore store;
    private final Sealing sealing;
    private final long largest;

    /// @param keys a tenant's key; where it is gone, so is all content of that tenant
    /// @param largest in bytes, of content as it is handed in
    public Blobs(BlobStore store, Function<String, Aead> keys, long largest) {
        this.store = store;
        this.sealing = new Sealing(keys);
        this.largest = largest;
    }

    public BlobRef put(String tenant, byte[] content, String purpose) {
        return put(tenant, new ByteArrayInputStream(content), purpose);
    }

    /// Durable when it returns. Reads the stream to its end and leaves closing it to the caller.
    ///
    /// @throws BlobTooLarge where it does not end within the limit; nothing is kept then
    public BlobRef put(String tenant, InputStream content, String purpose) {
        var ref = BlobRef.fresh(tenant, purpose);
        try {
            store.put(ref.key(), out -> {
                try (var sealed = sealing.seal(ref, out)) {
                    copy(content, sealed);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("A blob could not be kept", e);
        }
        return ref;
    }

    public byte[] get(BlobRef ref) {
        try (var in = open(ref)) {
            return in.readAllBytes();
        } catch (UncheckedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new BlobUnreadable(ref, e);
        }
    }

    /// Content as it is read; the reader closes it.
    ///
    /// A stream over content that was tampered with or cut off fails with an [IOException] before it gives a forged
    /// byte or a false end.
    ///
    /// @throws BlobGone where there is none
    /// @throws BlobUnreadable where it was not put for this tenant, purpose and id with this key
    public InputStream open(BlobRef ref) {
        try {
            return sealing.open(ref, store.get(ref.key()).orElseThrow(() -> new BlobGone(ref)));
        } catch (IOException e) {
            throw new UncheckedIOException("A blob could not be read", e);
        }
    }

    /// Safe to repeat.
    public void delete(BlobRef ref) {
        try {
            store.delete(ref.key());
        } catch (IOException e) {
            throw new UncheckedIOException("A blob could not be deleted", e);
        }
    }

    private void copy(InputStream content, OutputStream out) throws IOException {
        var buffer = new byte[16 * 1024];
        var total = 0L;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            total += read;
            if (total > largest) {
                throw new BlobTooLarge(largest);
            }
            out.write(buffer, 0, read);
        }
    }
}
