package io.centralino.quality.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the links that customers get, and knows them again.
@ApplicationScoped
class Links {

    private final byte[] key;
    private final String site;

    Links(
            @ConfigProperty(name = "centralino.master-key", defaultValue = "${MASTER_KEY}") String master,
            @ConfigProperty(name = "centralino.public-url") String site) {
        this.key = Base64.getDecoder().decode(master);
        this.site = site;
    }

    String to(SurveyToken token) {
        return site + "/s/" + token.signed(key);
    }

    Optional<SurveyToken> read(String text, Instant now) {
        return SurveyToken.read(text, key, now);
    }
}
