package io.centralino.blobs;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.function.Function;

/// Envelope encryption: each blob has a streaming AES-GCM key of its own, which stands in front of it, wrapped by the
/// tenant's key. Both are bound to tenant, purpose and id, so that a blob cannot be passed off as another.
final class Sealing {
    private static final byte FORMAT = 1;
    /// A wrapped key is some 150 bytes; a length beyond this is not ours.
    private static final int LARGEST_KEY = 4 * 1024;

    private final Function<String, Aead> keys;

    Sealing(Function<String, Aead> keys) {
        this.keys = keys;
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Streaming encryption is not available", e);
        }
    }

    /// Closing what it returns ends the blob; without that it stays unreadable.
    OutputStream seal(BlobRef ref, OutputStream out) throws IOException {
        try {
            var key = KeysetHandle.generateNew(parameters());
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, keys.apply(ref.tenant()), ref.bound());
            var head = new DataOutputStream(out);
            head.writeByte(FORMAT);
            head.writeInt(wrapped.length);
            head.write(wrapped);
            head.flush();
            return streaming(key).newEncryptingStream(out, ref.bound());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A blob could not be sealed", e);
        }
    }

    InputStream open(BlobRef ref, InputStream in) throws IOException {
        try {
            var head = new DataInputStream(in);
            if (head.readByte() != FORMAT) {
                throw new GeneralSecurityException("unknown format");
            }
            var length = head.readInt();
            if (length < 0 || length > LARGEST_KEY) {
                throw new GeneralSecurityException("no key in front");
            }
            var key = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    head.readNBytes(length), keys.apply(ref.tenant()), ref.bound());
            return streaming(key).newDecryptingStream(in, ref.bound());
        } catch (GeneralSecurityException | java.io.EOFException e) {
            in.close();
            throw new BlobUnreadable(ref, e);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static StreamingAead streaming(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private static AesGcmHkdfStreamingParameters parameters() throws GeneralSecurityException {
        return AesGcmHkdfStreamingParameters.builder()
                .setKeySizeBytes(32)
                .setDerivedAesGcmKeySizeBytes(32)
                .setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
                // Two buffers of this size per open stream; small mails are most of what there is.
                .setCiphertextSegmentSizeBytes(32 * 1024)
                .build();
    }
}
