package io.centralino.blobs;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// A key for whichever tenant asks, as long as it is not thrown away.
final class Keys implements Function<String, Aead> {
    private final Map<String, Aead> keys = new ConcurrentHashMap<>();

    @Override
    public Aead apply(String tenant) {
        return keys.computeIfAbsent(tenant, any -> fresh());
    }

    void throwAway(String tenant) {
        keys.remove(tenant);
    }

    /// The two tenants share one key, as nobody's should.
    void share(String one, String other) {
        keys.put(other, apply(one));
    }

    private static Aead fresh() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
