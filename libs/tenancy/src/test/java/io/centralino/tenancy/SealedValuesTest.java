package io.centralino.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealedValuesTest {
    TenantKeys keys;
    Seals seals;

    @BeforeEach
    void twoTenantsHaveKeys() throws GeneralSecurityException {
        keys = new TenantKeys(Base64.getEncoder().encodeToString(new byte[32]));
        seals = new Seals(keys);
        makeKey("banca-aurora");
        makeKey("teleorbita");
    }

    @Test
    void areReadByTheirTenant() {
        var sealed = seals.seal("banca-aurora", new Named("Marta Bellandi"));

        assertThat(seals.open("banca-aurora", sealed, Named.class)).contains(new Named("Marta Bellandi"));
    }

    @Test
    void areNotReadableInPassing() {
        var sealed = seals.seal("banca-aurora", new Named("Marta Bellandi"));

        assertThat(new String(Base64.getDecoder().decode(sealed), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Marta");
    }

    @Test
    void areNothingToAnotherTenant() {
        var sealed = seals.seal("banca-aurora", new Named("Marta Bellandi"));

        assertThat(seals.open("teleorbita", sealed, Named.class)).isEmpty();
    }

    @Test
    void areLostWithTheirKey() {
        var sealed = seals.seal("banca-aurora", new Named("Marta Bellandi"));

        keys.forget("banca-aurora", TenantKeys.PERSONAL);

        assertThatThrownBy(() -> seals.open("banca-aurora", sealed, Named.class))
                .isInstanceOf(NotYetKnown.class);
    }

    private void makeKey(String tenant) {
        keys.take(tenant, TenantKeys.PERSONAL, keys.wrapNew(tenant, TenantKeys.PERSONAL));
    }

    /// Somebody's name.
    record Named(String name) {}
}
