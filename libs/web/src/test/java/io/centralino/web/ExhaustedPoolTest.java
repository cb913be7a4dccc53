package io.centralino.web;

import static io.centralino.web.Asking.GIULIA;
import static io.centralino.web.Asking.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every connection to the database is taken, and fifty clients ask at once.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ExhaustedPoolTest {
    @Inject
    AgroalDataSource pool;

    final List<Connection> taken = new ArrayList<>();

    @BeforeEach
    void nothingIsLeft() throws SQLException {
        Asking.peopleWork();
        as(GIULIA).get("/api/v1/banca-aurora/notes").then().statusCode(200);
        var size = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        for (int n = 0; n < size; n++) {
            taken.add(pool.getConnection());
        }
    }

    @AfterEach
    void giveBack() throws SQLException {
        for (var connection : taken) {
            connection.close();
        }
    }

    @Test
    void makesNobodyWaitForLong() throws Exception {
        assertThat(pool.getConfiguration().connectionPoolConfiguration().acquisitionTimeout())
                .isLessThanOrEqualTo(Duration.ofSeconds(2));
        try (var clients = Executors.newFixedThreadPool(50)) {
            var answers = clients.invokeAll(IntStream.range(0, 50)
                    .mapToObj(n -> (Callable<Response>) () -> as(GIULIA).get("/api/v1/banca-aurora/notes"))
                    .toList());
            for (var answer : answers) {
                answer.get()
                        .then()
                        .statusCode(503)
                        .header("Retry-After", notNullValue())
                        .body("type", equalTo("/problems/unavailable"));
            }
        }

        giveBack();

        as(GIULIA).get("/api/v1/banca-aurora/notes").then().statusCode(200);
    }

    @Test
    void takesTheServiceOutOfTheLineAndDoesNotEndIt() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
    }
}
