package io.centralino.events;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The keys of each tenant, one per purpose, wrapped by the installation's master key wherever they travel or rest.
///
/// When a tenant's keys are gone from their topic, what they sealed is gone everywhere.
@ApplicationScoped
@Unremovable
public class TenantKeys implements StateListener {
    /// For what stands in facts about a person.
    public static final String PERSONAL = "personal";
    /// For what customers sent, raw.
    public static final String VAULT = "vault";

    public static final String TOPIC = "governance.tenant-key-state";

    private final Aead master;
    private final Map<String, Aead> keys = new ConcurrentHashMap<>();

    @Inject
    TenantKeys(@ConfigProperty(name = "centralino.master-key", defaultValue = "${MASTER_KEY}") String masterKey)
            throws GeneralSecurityException {
        AeadConfig.register();
        master = master(Base64.getDecoder().decode(masterKey));
    }

    /// A new key for a tenant, wrapped: to be published as `{tenant, purpose, wrapped}` on [#TOPIC].
    public String wrapNew(String tenant, String purpose) {
        try {
            var handle = KeysetHandle.generateNew(aesGcm());
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, master, bound(tenant, purpose));
            return Base64.getEncoder().encodeToString(wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be made", e);
        }
    }

    /// The tenant's key for a purpose.
    ///
    /// @throws NotYetKnown where the tenant has none, not yet or no longer
    public Aead aead(String tenant, String purpose) {
        var key = keys.get(tenant + "/" + purpose);
        if (key == null) {
            throw new NotYetKnown("the key of " + tenant + " for " + purpose);
        }
        return key;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        if (fact == null) {
            keys.remove(key);
            return;
        }
        var wrapped = fact.data(Wrapped.class);
        try {
            var handle = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    Base64.getDecoder().decode(wrapped.wrapped()), master, bound(wrapped.tenant(), wrapped.purpose()));
            keys.put(
                    wrapped.tenant() + "/" + wrapped.purpose(),
                    handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not open with this installation's master key", e);
        }
    }

    @AccessesPartialKey
    private static Aead master(byte[] bytes) throws GeneralSecurityException {
        var key = AesGcmKey.builder()
                .setParameters(aesGcm())
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static AesGcmParameters aesGcm() throws GeneralSecurityException {
        return AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
    }

    private static byte[] bound(String tenant, String purpose) {
        return (tenant + ":" + purpose).getBytes(StandardCharsets.UTF_8);
    }

    /// What travels on the topic of keys.
    record Wrapped(String tenant, String purpose, String wrapped) {}
}
