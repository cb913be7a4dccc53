package io.centralino.governance.ledger.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A signature on what leaves the house.
class SigningTest {
    /// The worked example that the implementations of Standard Webhooks share.
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    static final String BODY = "{\"test\": 2432232314}";
    static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void isTheOneOfStandardWebhooks() {
        assertThat(Signing.header(List.of(SECRET), ID, AT, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void comesOnceForEachSecretWhileOneFollowsAnother() {
        var next = Signing.newSecret();

        var header = Signing.header(List.of(next, SECRET), ID, AT, BODY);

        assertThat(header.split(" ")).hasSize(2).contains(SIGNATURE);
        assertThat(header).startsWith(Signing.header(List.of(next), ID, AT, BODY) + " ");
    }

    @Test
    void isMadeWithASecretThatNobodyCanGuess() {
        var secret = Signing.newSecret();

        assertThat(secret).startsWith("whsec_").isNotEqualTo(Signing.newSecret());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }
}
