package io.centralino.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.crypto.tink.subtle.Hex;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The ground a service's tests stand on, without a service.
class ServicePartsTest {
    static final UUID GIULIA = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @SuppressWarnings("NullAway.Init")
    static Map<String, String> settings;

    @BeforeAll
    static void start() {
        settings = started();
    }

    @Test
    void everyRoleGetsInWithItsOwnPasswordAndNoneIsMoreThanItShouldBe() throws SQLException {
        for (var role : new String[] {"DB", "DB_ENGINE", "DB_OWNER"}) {
            try (var connection = DriverManager.getConnection(
                            settings.get("DB_URL"), settings.get(role + "_USER"), settings.get(role + "_PASSWORD"));
                    var row = connection
                            .createStatement()
                            .executeQuery("SELECT current_user, rolsuper OR rolbypassrls FROM pg_roles"
                                    + " WHERE rolname = current_user")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(settings.get(role + "_USER"));
                assertThat(row.getBoolean(2)).as(role + " is above the law").isFalse();
            }
        }
    }

    @Test
    void aSecondApplicationFindsTheSameParts() {
        assertThat(started()).isEqualTo(settings);
    }

    @Test
    void aTokenIsSignedByTheKeyTheServiceKnows() throws Exception {
        var parts = Tokens.of(GIULIA, "operator").split("\\.");

        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(
                        new X509EncodedKeySpec(Base64.getDecoder().decode(settings.get("quarkus.oidc.public-key")))));
        signature.update((parts[0] + "." + parts[1]).getBytes());
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        var claims = Json.read(new String(Base64.getUrlDecoder().decode(parts[1])));
        assertThat(claims.at("/sub").asText()).isEqualTo(GIULIA.toString());
        assertThat(claims.at("/realm_access/roles/0").asText()).isEqualTo("operator");
    }

    @Test
    void whatIsSaidIsHeardInOrder() {
        var key = UUID.randomUUID().toString();
        for (var id : new String[] {"a", "b", "c"}) {
            Topics.say("routing.facts", key, "{\"id\": \"" + id + "\"}");
        }

        assertThat(Topics.heard("routing.facts", key))
                .extracting(heard -> String.valueOf(heard.event()))
                .containsExactly("{\"id\":\"a\"}", "{\"id\":\"b\"}", "{\"id\":\"c\"}");
    }

    @Test
    void poisonAndTombstonesAreHeardAsWhatTheyAre() {
        var key = UUID.randomUUID().toString();
        Topics.say("routing.facts", key, "{");
        Topics.say("routing.facts", key, (String) null);

        var heard = Topics.heard("routing.facts", key);

        assertThat((Object) heard.getFirst().event()).isEqualTo(MissingNode.getInstance());
        assertThat(heard.getLast().event()).isNull();
    }

    @Test
    void aFactThatBreaksItsContractIsNotSaid() {
        var fact = Topics.fact(
                "cases", "case-opened", UUID.randomUUID().toString(), "banca-aurora", Map.of("name", "Elena"));

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Topics.say(fact));
    }

    @Test
    void aGrantLiesOnItsTopicUnderOrganisationAndSubject() {
        States.grant(GIULIA, "banca-aurora", "AGENT");

        var grant =
                Topics.heard("governance.grant-state", "banca-aurora/" + GIULIA).getLast();
        assertThat(String.valueOf(grant.event())).contains("\"roles\":[\"agent\"]");

        States.revoke(GIULIA, "banca-aurora");
        assertThat(Topics.heard("governance.grant-state", "banca-aurora/" + GIULIA)
                        .getLast()
                        .event())
                .isNull();
    }

    @Test
    void anOrganisationsKeysArePublishedOnceAndSeal() {
        States.organisation("banca-aurora", "tenant", "Banca Aurora");
        States.keys("banca-aurora");

        assertThat(Topics.heard("governance.tenant-key-state", "banca-aurora/personal"))
                .hasSize(1);
        assertThat(Hex.encode(Base64.getDecoder().decode(States.seal("banca-aurora", Map.of("name", "Elena")))))
                .doesNotContain(Hex.encode("Elena".getBytes()));
    }

    private static Map<String, String> started() {
        var parts = new ServiceParts();
        parts.init(Map.of("service", "library"));
        return parts.start();
    }
}
