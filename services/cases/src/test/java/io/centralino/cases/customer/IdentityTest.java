package io.centralino.cases.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    @ParameterizedTest
    @CsvSource({
        "mail, ' Elena.Brusa@Example.ORG ', elena.brusa@example.org",
        "mail, <elena@example.org>, elena@example.org",
        "mail, elena@example.org., elena@example.org",
        "mail, elena@posta.città.it, elena@posta.xn--citt-3na.it",
        "mail, o'hara+bank@example.org, o'hara+bank@example.org",
        "phone, 0039 06 1234.567, +39061234567",
        "phone, (06) 123-4567, 061234567",
        "bsuid, IT.13491208655302741918, IT.13491208655302741918",
        "partner, app/u-77, app/u-77",
        "visitor, 0192f3a1-7c10, 0192f3a1-7c10",
    })
    void hasOneSpelling(String kind, String raw, String value) {
        assertThat(Identity.of(kind, raw)).map(Identity::value).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elena",
                "@example.org",
                "elena@",
                "elena@exa mple.org",
                "elena@example.org\r\nBcc: x@example.org",
                "a@b@example.org,c@example.org",
                "elena\u0000@example.org"
            })
    void isNotMadeOfWhatCannotBeAnAddress(String raw) {
        assertThat(Identity.of("mail", raw)).isEmpty();
    }

    @Test
    void keepsApartAddressesThatOnlyLookAlike() {
        assertThat(Identity.of("mail", "e.brusa@example.org")).isNotEqualTo(Identity.of("mail", "ebrusa@example.org"));
        assertThat(Identity.of("mail", "e+1@example.org")).isNotEqualTo(Identity.of("mail", "e+2@example.org"));
    }

    @Test
    void ignoresAKindThisVersionDoesNotKnow() {
        assertThat(Identity.of("carrier-pigeon", "7")).isEmpty();
    }

    @Test
    void refusesAnAddressWithoutEnd() {
        assertThat(Identity.of("mail", "x".repeat(5_000) + "@example.org")).isEmpty();
    }
}
