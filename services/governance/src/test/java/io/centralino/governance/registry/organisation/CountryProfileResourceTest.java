package io.centralino.governance.registry.organisation;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.SARA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.House.look;
import static io.centralino.governance.House.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.testkit.Contracts;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the law of a country lets an organisation look at, stated by its admin.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class CountryProfileResourceTest {
    static final String ORG = "banca-legge";
    static final String PROFILE = "/api/v1/" + ORG + "/country-profile";
    static final Map<String, Object> AGREED = Map.of(
            "country", "IT",
            "monitoringAuthorised", true,
            "monitoringSince", "2026-01-01",
            "basis", "Agreement of 12 December 2025");

    @BeforeEach
    void house() {
        found(ORG, "tenant");
        grant(ORG, ADA, "admin");
        grant(ORG, SARA, "supervisor");
    }

    @Test
    void travelsWithTheStateOfTheOrganisationWithoutItsBasis() {
        as(ADA).body(AGREED).put(PROFILE).then().statusCode(200).body("basis", equalTo(AGREED.get("basis")));
        var said = said(
                event -> event.at("/data/countryProfile/monitoringAuthorised").asBoolean());
        Contracts.validate("governance", "organisation-state", said);
        assertThat(said.at("/data/name").asText()).isEqualTo(ORG);
        assertThat(said.at("/data/countryProfile/basis").isMissingNode()).isTrue();
        assertThat(said.at("/data/countryProfile/monitoringSince").asText()).isEqualTo("2026-01-01");
        as(SARA).get(PROFILE).then().statusCode(200).body("country", equalTo("IT"));
        as(SARA).body(AGREED).put(PROFILE).then().statusCode(403);
    }

    @Test
    void staysWhereTheOrganisationChangesItsLook() {
        as(ADA).body(AGREED).put(PROFILE).then().statusCode(200);
        operator().body(look("tenant", "Banca Legge Nuova")).put("/api/v1/" + ORG + "/organisation");
        var said = said(event -> event.at("/data/name").asText().equals("Banca Legge Nuova"));
        assertThat(said.at("/data/countryProfile/country").asText()).isEqualTo("IT");
    }

    @Test
    void isAuditedWithWhatItWasBefore() {
        as(ADA).body(AGREED).put(PROFILE).then().statusCode(200);
        as(ADA).body(Map.of("country", "IT", "monitoringAuthorised", false))
                .put(PROFILE)
                .then()
                .statusCode(200);
        as(ADA).get("/api/v1/" + ORG + "/audit?thing=country-profile")
                .then()
                .statusCode(200)
                .body("items[0].person", equalTo(ADA.toString()))
                .body("items[0].before.basis", equalTo(AGREED.get("basis")))
                .body("items[0].after.monitoringAuthorised", equalTo(false))
                .body("items[0].after.basis", nullValue());
    }

    @Test
    void isNothingAtFirst() {
        found("banca-muta", "tenant");
        operator().get("/api/v1/banca-muta/country-profile").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"country\": \"XX\", \"monitoringAuthorised\": false}",
                "{\"country\": \"IT\", \"monitoringAuthorised\": true}",
                "{\"country\": \"IT\", \"monitoringAuthorised\": true, \"basis\": \" \"}",
                "{\"country\": \"IT\", \"monitoringAuthorised\": false, \"monitoringSince\": \"2026-02-02\", \"monitoringUntil\": \"2026-02-01\"}",
                "{\"country\": \"IT\", \"monitoringAuthorised\": false, \"monitoringSince\": \"+999999999-01-01\"}",
                "{\"country\": \"IT\", \"monitoringAuthorised\": false, \"monitoringSince\": \"soon\"}"
            })
    void refusesWhatIsNone(String body) {
        as(ADA).body(body).put(PROFILE).then().statusCode(400);
    }

    private static JsonNode said(java.util.function.Predicate<JsonNode> wanted) {
        var key = ORG + "/" + ORG;
        return Objects.requireNonNull(Topics.await(
                        "governance.organisation-state",
                        heard -> key.equals(heard.key()) && heard.event() != null && wanted.test(heard.event()))
                .event());
    }
}
