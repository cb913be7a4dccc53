package io.centralino.governance.registry.person;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.ELENA;
import static io.centralino.governance.House.GIULIA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.centralino.testkit.Contracts;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// People and API clients, as their organisation knows them.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class PersonResourceTest {
    static final String ORG = "voxia-gente";

    @BeforeEach
    void house() {
        found(ORG, "vendor");
        grant(ORG, ADA, "admin");
        grant(ORG, GIULIA, "agent");
    }

    @Test
    void isKnownByNameInTheProfileAndToTheOtherServices() {
        as(ADA).body(Map.of("name", "Giulia Ferrante", "vendorId", ORG, "language", "it"))
                .put("/api/v1/" + ORG + "/people/" + GIULIA)
                .then()
                .statusCode(200);
        as(GIULIA).get("/api/v1/me/profile").then().body("name", equalTo("Giulia Ferrante"));
        Topics.await("governance", "person-changed", GIULIA.toString());
        var state = Topics.await("governance.person-state", heard -> (ORG + "/" + GIULIA).equals(heard.key()));
        assertThat(state.event()).isNotNull();
        Contracts.validate("governance", "person-state", state.event());
    }

    @Test
    void isGoneWithATombstone() {
        var leaving = UUID.randomUUID();
        as(ADA).body(Map.of("name", "Chi Va"))
                .put("/api/v1/" + ORG + "/people/" + leaving)
                .then()
                .statusCode(200);
        as(ADA).delete("/api/v1/" + ORG + "/people/" + leaving).then().statusCode(204);
        Topics.await(
                "governance.person-state", heard -> (ORG + "/" + leaving).equals(heard.key()) && heard.event() == null);
        as(ADA).get("/api/v1/" + ORG + "/people/" + leaving).then().statusCode(404);
    }

    @Test
    void isListedInPagesWithNobodyMissingOrTwice() {
        found("voxia-folla", "vendor");
        grant("voxia-folla", ADA, "admin");
        for (int i = 0; i < 51; i++) {
            as(ADA).body(Map.of("name", "Persona " + i))
                    .put("/api/v1/voxia-folla/people/" + UUID.randomUUID())
                    .then()
                    .statusCode(200);
        }
        var first = as(ADA).get("/api/v1/voxia-folla/people")
                .then()
                .body("items", hasSize(50))
                .extract();
        as(ADA).queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/voxia-folla/people")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        as(ADA).queryParam("cursor", "!!")
                .get("/api/v1/voxia-folla/people")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    @Test
    void isSeenByColleaguesAndNotByTheClient() {
        grant(ORG, ELENA, "client");
        as(GIULIA).get("/api/v1/" + ORG + "/people").then().statusCode(200);
        as(ELENA).get("/api/v1/" + ORG + "/people").then().statusCode(403);
    }

    @Test
    void isAClientOfTheApiWithASubjectOfItsOwn() {
        var subject = UUID.randomUUID();
        var body = Map.of("name", "Gestionale", "subject", subject);
        as(ADA).body(body).put("/api/v1/" + ORG + "/clients/gestionale").then().statusCode(200);
        as(ADA).body(body)
                .put("/api/v1/" + ORG + "/clients/altro")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/subject-in-use"));
        var state = Topics.await("governance.person-state", heard -> (ORG + "/" + subject).equals(heard.key()));
        assertThat(state.event()).isNotNull();
        Contracts.validate("governance", "person-state", state.event());
        as(ADA).get("/api/v1/" + ORG + "/clients")
                .then()
                .body("items.id", org.hamcrest.Matchers.contains("gestionale"));
        as(GIULIA).get("/api/v1/" + ORG + "/clients").then().statusCode(403);
    }
}
