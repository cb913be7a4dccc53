package io.centralino.web;

import static io.centralino.web.Asking.GIULIA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The identity provider changes its signing keys, takes one back, or is away.
@QuarkusTest
@WithTestResource(KeysOfTheHouse.class)
class ChangedKeysTest {
    final RsaJsonWebKey first = KeysOfTheHouse.SHOWN.getFirst();

    @BeforeEach
    void people() {
        Asking.peopleWork();
        await().untilAsserted(() -> assertThat(status(first)).isEqualTo(200));
    }

    @AfterEach
    void theProviderIsBack() {
        KeysOfTheHouse.away = false;
    }

    @Test
    void lockNobodyOutWhileTheProviderIsAway() {
        KeysOfTheHouse.away = true;
        awaitALook();

        assertThat(status(first)).isEqualTo(200);
    }

    @Test
    void areReadAgainWhenSomebodyComesWithANewOne() {
        var second = KeysOfTheHouse.key("second");
        KeysOfTheHouse.SHOWN.add(second);

        await().untilAsserted(() -> assertThat(status(second)).isEqualTo(200));

        assertThat(status(first)).isEqualTo(200);
    }

    @Test
    void areNotAskedForByEverybodyWhoSendsNonsense() throws Exception {
        var forged = KeysOfTheHouse.key("forged");
        var before = KeysOfTheHouse.ASKED_FOR_A_TOKEN.get();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 200)
                    .mapToObj(n -> threads.submit(() -> status(forged)))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(401);
            }
        }

        assertThat(KeysOfTheHouse.ASKED_FOR_A_TOKEN.get() - before).isLessThan(20);
    }

    @Test
    void refuseWhatAKeySignedThatWasTakenBack() {
        var compromised = KeysOfTheHouse.key("compromised");
        KeysOfTheHouse.SHOWN.add(compromised);
        await().untilAsserted(() -> assertThat(status(compromised)).isEqualTo(200));
        awaitALook();

        KeysOfTheHouse.SHOWN.remove(compromised);

        await().untilAsserted(() -> assertThat(status(compromised)).isEqualTo(401));
        assertThat(status(first)).isEqualTo(200);
    }

    /// Two more: the first of them may have begun before.
    private static void awaitALook() {
        var before = KeysOfTheHouse.LOOKS.get();
        await().until(() -> KeysOfTheHouse.LOOKS.get() >= before + 2);
    }

    private static int status(RsaJsonWebKey key) {
        return given().auth()
                .oauth2(KeysOfTheHouse.token(GIULIA, key))
                .get("/api/v1/banca-aurora/notes")
                .statusCode();
    }
}
