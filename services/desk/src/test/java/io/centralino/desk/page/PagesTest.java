package io.centralino.desk.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class PagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/desk", "/desk/0192f3a1-7c10-7a11-8b21-0000000000c1", "/board", "/problems/not-found"})
    void everyAddressOfTheApplicationIsItsOnePage(String address) {
        given().get(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("id=\"root\""));
    }

    @Test
    void aFileNamedAfterItsContentMayBeKeptForEver() {
        var script =
                Pattern.compile("/assets/[^\"]+\\.js").matcher(given().get("/").asString());
        assertThat(script.find()).isTrue();

        given().get(script.group()).then().statusCode(200).header("Cache-Control", containsString("immutable"));
    }

    @Test
    void theWidgetIsOneScriptThatOthersMayTake() {
        given().get("/widget.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .contentType(containsString("javascript"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"banca-aurora", "teleorbita", "comune-valfiorita"})
    void everyDemoTenantHasAPageWithItsWidget(String tenant) {
        given().get("/demo/" + tenant)
                .then()
                .statusCode(200)
                .body(containsString("data-account=\"" + tenant + "/sito\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/none.txt", "/../application.properties", "/demo/nobody"})
    void whatIsNotThereIsNotThere(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(equalTo(404))
                .header("Cache-Control", not(containsString("immutable")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/banca-aurora/queues", "/ws/none"})
    void theApiIsNoPage(String address) {
        given().get(address).then().body(not(containsString("id=\"root\"")));
    }
}
