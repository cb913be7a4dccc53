package io.centralino.testkit;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/// Data keys of organisations, wrapped by the master key as contracts/governance/tenant-key-state says.
final class Keys {
    private Keys() {}

    static void publishOnce(String organisation, String purpose) {
        var property = property(organisation, purpose);
        synchronized (System.class) {
            if (System.getProperty(property) == null) {
                var wrapped = wrapNew(organisation, purpose);
                States.publish(
                        "governance.tenant-key-state",
                        organisation,
                        purpose,
                        Map.of("tenant", organisation, "purpose", purpose, "wrapped", wrapped));
                System.setProperty(property, wrapped);
            }
        }
        Running.untilKeyIsKnown(organisation, purpose);
    }

    static String seal(String organisation, Object personal) {
        try {
            var wrapped = Base64.getDecoder().decode(System.getProperty(property(organisation, "personal")));
            var key = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master(), bound(organisation, "personal"))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            var plain = Json.write(personal).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(key.encrypt(plain, utf8("personal:" + organisation)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String wrapNew(String organisation, String purpose) {
        try {
            var master = master();
            var key = KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM_RAW"));
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master, bound(organisation, purpose));
            return Base64.getEncoder().encodeToString(wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Aead master() throws GeneralSecurityException {
        AeadConfig.register();
        return new AesGcmJce(Base64.getDecoder().decode(Shared.MASTER_KEY.get()));
    }

    private static String property(String organisation, String purpose) {
        return "centralino.test.key." + organisation + "." + purpose;
    }

    private static byte[] bound(String organisation, String purpose) {
        return utf8(organisation + ":" + purpose);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
