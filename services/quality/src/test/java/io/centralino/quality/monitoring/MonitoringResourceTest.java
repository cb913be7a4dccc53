package io.centralino.quality.monitoring;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.centralino.quality.People;
import io.centralino.quality.Tenant;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class MonitoringResourceTest {

    @Test
    void isOffWhereNobodyHasSaidAnything() {
        var poste = Tenant.open("poste-alpine");
        States.grant(People.GIULIA, "poste-alpine", "agent");

        poste.as(People.GIULIA)
                .get("/monitoring")
                .then()
                .statusCode(200)
                .body("authorised", equalTo(false))
                .body("country", nullValue());
    }

    @Test
    void isOnWithinTheDaysThatAreNamed() {
        var assicura =
                Tenant.open("assicura").monitored(LocalDate.now(ZoneOffset.UTC).minusDays(2));

        Tenant.until(() -> assicura.nadia()
                .get("/monitoring")
                .then()
                .body("authorised", equalTo(true))
                .body("country", equalTo("IT")));
    }

    @Test
    void isOffBeforeItsFirstDay() {
        var futura =
                Tenant.open("futura").monitored(LocalDate.now(ZoneOffset.UTC).plusDays(2));

        Tenant.until(() -> futura.nadia()
                .get("/monitoring")
                .then()
                .body("authorised", equalTo(false))
                .body("country", equalTo("IT")));
    }
}
