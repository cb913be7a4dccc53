package io.centralino.tenancy;

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

/// The keys of each tenant, one per purpose, wrapped by the installation's master key wherever they travel or rest.
///
/// It is told keys by whoever hears of them. Once a tenant's keys are forgotten, what they sealed is gone everywhere.
@ApplicationScoped
@Unremovable
public class TenantKeys {
    /// For what stands in facts about a person.
    public static final String PERSONAL = "personal";
    /// For what customers sent, raw.
    public static final String VAULT = "vault";

    private final Aead master;
    private final Map<String, Aead> keys = new ConcurrentHashMap<>();

    @Inject
    TenantKeys(@ConfigProperty(name = "centralino.master-key", defaultValue = "${MASTER_KEY}") String masterKey)
            throws GeneralSecurityException {
        AeadConfig.register();
        master = master(Base64.getDecoder().decode(masterKey));
    }

    /// A new key for a tenant, wrapped; nobody has it before it is [taken][#take].
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
        var key = keys.get(name(tenant, purpose));
        if (key == null) {
            throw new NotYetKnown("the key of " + tenant + " for " + purpose);
        }
        return key;
    }

    /// Takes a key that [#wrapNew] made, here or in another instance.
    public void take(String tenant, String purpose, String wrapped) {
        try {
            var handle = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    Base64.getDecoder().decode(wrapped), master, bound(tenant, purpose));
            keys.put(name(tenant, purpose), handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not open with this installation's master key", e);
        }
    }

    /// What this key sealed cannot be opened any more.
    public void forget(String tenant, String purpose) {
        keys.remove(name(tenant, purpose));
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

    private static String name(String tenant, String purpose) {
        return tenant + "/" + purpose;
    }

    private static byte[] bound(String tenant, String purpose) {
        return (tenant + ":" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
