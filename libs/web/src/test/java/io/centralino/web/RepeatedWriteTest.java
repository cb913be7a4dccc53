package io.centralino.web;

import static io.centralino.web.Asking.GIULIA;
import static io.centralino.web.Asking.as;
import static io.centralino.web.Asking.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Ids;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class RepeatedWriteTest {
    String key;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @BeforeEach
    void people() {
        Asking.peopleWork();
        key = Ids.next().toString();
    }

    @Test
    void isAnsweredWordForWordAndWrittenOnce() {
        var first = write(GIULIA, key, "ciao " + key);
        for (int i = 0; i < 5; i++) {
            var again = write(GIULIA, key, "ciao " + key);
            assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
            assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
            assertThat(again.contentType()).isEqualTo(first.contentType());
        }

        assertThat(written("ciao " + key)).isEqualTo(1);
    }

    @Test
    void isKeptSealedWhereTheAnswerIsASecret() throws SQLException {
        States.keys("banca-aurora");
        var first = whisper();

        var again = whisper();

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(first.body().asString()).contains("parola d'ordine");
        assertThat(kept()).isNotEmpty().doesNotContain("parola");
    }

    @Test
    void isRefusedWhenItAsksForSomethingElse() {
        write(GIULIA, key, "uno " + key);

        write(GIULIA, key, "due " + key).then().statusCode(422).body("type", equalTo("/problems/key-reused"));

        assertThat(written("due " + key)).isZero();
    }

    @Test
    void isToldToComeBackWhileTheFirstIsStillWorking() throws Exception {
        NoteResource.writing = new CountDownLatch(1);
        NoteResource.mayFinish = new CountDownLatch(1);
        CompletableFuture<Response> first;
        try {
            first = CompletableFuture.supplyAsync(() -> write(GIULIA, key, "piano " + key));
            NoteResource.writing.await();
            write(GIULIA, key, "piano " + key).then().statusCode(409).body("type", equalTo("/problems/still-working"));
        } finally {
            NoteResource.mayFinish.countDown();
        }
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(written("piano " + key)).isEqualTo(1);
    }

    @Test
    void meetsNobodyElsesAnswer() {
        var other = UUID.fromString("00000000-0000-7000-8000-000000000098");
        States.grant(other, "banca-aurora", "agent");

        var first = write(GIULIA, key, "mio " + key);
        var theirs = write(other, key, "mio " + key);

        assertThat(theirs.path("id").toString()).isNotEqualTo(first.path("id").toString());
    }

    @Test
    void runsAgainAfterAFailureOfOurs() {
        write(GIULIA, key, "divide").then().statusCode(500).body("type", equalTo("/problems/internal"));
        write(GIULIA, key, "divide").then().statusCode(500);
    }

    private Response whisper() {
        return as(GIULIA)
                .header("Idempotency-Key", key)
                .body(Asking.note("parola d'ordine"))
                .post("/api/v1/banca-aurora/notes/secret");
    }

    private String kept() throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.prepareStatement("SELECT answer FROM idempotency WHERE key = ?")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return new String(row.getBytes(1), StandardCharsets.ISO_8859_1);
            }
        }
    }

    private long written(String text) {
        return as(GIULIA).get("/api/v1/banca-aurora/notes").jsonPath().getList("text").stream()
                .filter(text::equals)
                .count();
    }
}
