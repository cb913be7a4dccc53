package io.centralino.governance.ledger.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.centralino.governance.ledger.webhook.Doorkeeper.NotPublic;
import io.centralino.web.Refusal;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An address somebody wants to be told at.
class DoorkeeperTest {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final InetAddress OUTSIDE = InetAddress.ofLiteral("1.1.1.1");
    static final InetAddress INSIDE = InetAddress.ofLiteral("10.0.0.7");

    final Doorkeeper doorkeeper = new Doorkeeper(host -> new InetAddress[] {OUTSIDE}, false);

    @ParameterizedTest
    @ValueSource(strings = {"https://aurora.example/ganci?x=1", "https://1.1.1.1:8443", "https://[2606:4700::1111]/a"})
    void isTakenWhereItIsPublicAndSecure(String url) {
        assertThatCode(() -> doorkeeper.allow(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://aurora.example/",
                "ftp://aurora.example/",
                "https:///path",
                "https://giulia@aurora.example/",
                "https://aurora.example/#here",
                "https://aurora.example:0/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://169.254.169.254/latest/meta-data",
                "/ganci",
                "not an address",
                ""
            })
    void isRefusedWhereItCannotBeAllowed(String url) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> doorkeeper.allow(url))
                .returns(WebhookProblem.ADDRESS_NOT_ALLOWED, Refusal::type);
    }

    @Test
    void isNotUsedWhereOneOfTheAddressesOfItsNameIsInside() {
        var torn = new Doorkeeper(host -> new InetAddress[] {OUTSIDE, INSIDE}, false);

        assertThatExceptionOfType(NotPublic.class).isThrownBy(() -> torn.judge("aurora.example", PATIENCE));
    }

    @Test
    void isConnectedToAtTheVeryAddressThatWasJudged() throws Exception {
        var asked = new AtomicInteger();
        var fickle = new Doorkeeper(host -> new InetAddress[] {asked.getAndIncrement() == 0 ? OUTSIDE : INSIDE}, false);

        var judged = fickle.judge("fickle.example", PATIENCE);

        assertThat(judged).isEqualTo(OUTSIDE);
        assertThat(asked).hasValue(1);
    }

    @Test
    void isGivenUpWhereNobodySaysWhatItsNameMeans() {
        var never = new CountDownLatch(1);
        var mute = new Doorkeeper(
                host -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return new InetAddress[] {OUTSIDE};
                },
                false);

        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> mute.judge("mute.example", Duration.ofMillis(50)));
        never.countDown();
    }
}
