package io.centralino.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111.1111.1111.1111",
                "4111\u00A01111\u00A01111\u00A01111",
                "5555555555554444",
                "2223 0031 2200 3222",
                "378282246310005",
                "3782 822463 10005",
                "30569309025904",
                "6011 1111 1111 1117",
                "3530111333300000",
                "6200000000000005",
                "carta maestro 6759649826438453"
            })
    void aCardNumberGoesButForItsEnd(String number) {
        assertThat(CardNumbers.redact("Ecco: " + number + ", grazie."))
                .startsWith("Ecco: ")
                .endsWith("[card ••" + number.substring(number.length() - 4) + "], grazie.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CVV 123", "cvc: 1234", "codice di sicurezza 987", "il cvv è 123"})
    void aSecurityCodeGoesWhole(String code) {
        assertThat(CardNumbers.redact(code)).endsWith("[•••]").doesNotContainPattern("\\d{3}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IT60X0542811101000000123456",
                "iban IT60 X054 2811 1010 0000 0123 456",
                "ordine 4111111111111111",
                "spedizione 4111111111111111",
                "4111111111111112",
                "+39 333 1234567",
                "0000000000000000",
                "41111111111111111111111",
                "fattura 2026/11/000123456789",
                "a4111111111111111b",
                "12/11/2026 10:30:45.123456"
            })
    void whatIsNoCardNumberStays(String text) {
        assertThat(CardNumbers.redact(text)).isEqualTo(text);
    }

    @Test
    void ofAThousandOtherNumbersFewerThanTenGo() {
        var random = new Random(20261123);
        var lost = IntStream.range(0, 1_000)
                .mapToObj(i -> IntStream.range(0, 8 + random.nextInt(14))
                        .mapToObj(digit -> Integer.toString(random.nextInt(10)))
                        .reduce("", String::concat))
                .filter(number ->
                        !CardNumbers.redact("Il codice e' " + number + " qui").contains(number));

        assertThat(lost.count()).isLessThan(10);
    }

    /// What grows with the square of the length would still be at it after a minute.
    @Test
    @Timeout(60)
    void aMegabyteOfDigitsDoesNotHoldItUp() {
        assertThat(CardNumbers.redact("4 1-".repeat(250_000))).isNotEmpty();
    }
}
