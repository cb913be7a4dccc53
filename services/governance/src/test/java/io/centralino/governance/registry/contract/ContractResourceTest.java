package io.centralino.governance.registry.contract;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.MARCO;
import static io.centralino.governance.House.SARA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.centralino.testkit.Contracts;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a tenant and a vendor agreed, between the two of them.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ContractResourceTest {
    static final String TENANT = "banca-patto";
    static final String VENDOR = "voxia-patto";

    @BeforeEach
    void house() {
        found(TENANT, "tenant");
        found(VENDOR, "vendor");
        found("linea-patto", "vendor");
        grant(TENANT, ADA, "admin");
        grant(VENDOR, SARA, "supervisor", "admin");
        grant("linea-patto", MARCO, "supervisor");
    }

    @Test
    void isReadByBothSidesAndNobodyElse() {
        sign("letto", VENDOR).then().statusCode(200);
        as(SARA).get("/api/v1/" + VENDOR + "/contracts/letto")
                .then()
                .statusCode(200)
                .body("tenant", equalTo(TENANT))
                .body("serviceLevel.withinSeconds", equalTo(20));
        as(SARA).get("/api/v1/" + VENDOR + "/contracts").then().body("items.id", hasItem("letto"));
        as(MARCO).get("/api/v1/linea-patto/contracts").then().body("items.id", not(hasItem("letto")));
        as(MARCO).get("/api/v1/linea-patto/contracts/letto").then().statusCode(404);
    }

    @Test
    void isSaidTwiceWithTheVendorOnIt() {
        sign("detto", VENDOR).then().statusCode(200);
        var fact = Topics.await("governance", "contract-changed", "detto");
        assertThat(fact.path("vendor").asText()).isEqualTo(VENDOR);
        var state = Topics.await("governance.contract-state", heard -> (TENANT + "/detto").equals(heard.key()));
        assertThat(state.event()).isNotNull();
        Contracts.validate("governance", "contract-state", state.event());
    }

    @Test
    void isWrittenByTheTenantOnly() {
        sign("scritto", VENDOR).then().statusCode(200);
        as(SARA).body(terms(VENDOR))
                .put("/api/v1/" + VENDOR + "/contracts/scritto")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-tenant"));
        as(SARA).delete("/api/v1/" + VENDOR + "/contracts/scritto").then().statusCode(404);
        as(ADA).get("/api/v1/" + TENANT + "/contracts/scritto").then().statusCode(200);
    }

    @Test
    void isNotSignedWithNobody() {
        sign("nessuno", "voxia-inventata").then().statusCode(422).body("type", equalTo("/problems/unknown-vendor"));
        as(ADA).get("/api/v1/" + TENANT + "/contracts/nessuno").then().statusCode(404);
    }

    @Test
    void endsWithATombstone() {
        sign("finito", VENDOR).then().statusCode(200);
        as(ADA).delete("/api/v1/" + TENANT + "/contracts/finito").then().statusCode(204);
        Topics.await(
                "governance.contract-state",
                heard -> (TENANT + "/finito").equals(heard.key()) && heard.event() == null);
    }

    static io.restassured.response.Response sign(String id, String vendor) {
        return as(ADA).body(terms(vendor)).put("/api/v1/" + TENANT + "/contracts/" + id);
    }

    static Map<String, Object> terms(String vendor) {
        return Map.of(
                "vendorId", vendor,
                "queues", List.of(Map.of("queue", "pagamenti", "sharePercent", 100)),
                "serviceLevel", Map.of("withinSeconds", 20, "targetPercent", 80));
    }
}
