package io.centralino.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keys to sign what we hand to strangers, one per organisation and purpose, so that what one organisation signed is
/// nothing to another.
@ApplicationScoped
public class SigningKeys {

    private final byte[] master;

    @Inject
    SigningKeys(@ConfigProperty(name = "centralino.master-key", defaultValue = "${MASTER_KEY}") String master) {
        this.master = Base64.getDecoder().decode(master);
    }

    public byte[] of(String organisation, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            return mac.doFinal(("channels/" + purpose + "/" + organisation).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform signs with HmacSHA256", missing);
        }
    }
}
