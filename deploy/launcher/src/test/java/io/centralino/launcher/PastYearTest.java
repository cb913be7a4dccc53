package io.centralino.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastYearTest {

    final LocalDate today = LocalDate.parse("2026-11-26");
    final List<JsonNode> requests = new PastYear(today).requests();

    @Test
    void fallsTheSameWayEveryTime() {
        assertThat(new PastYear(today).requests()).isEqualTo(requests);
    }

    @Test
    void isPastAndComesInRequestsTheDoorLetsIn() {
        assertThat(requests).hasSizeLessThan(20).allSatisfy(request -> {
            assertThat(request.toString().length()).isLessThan(1_000_000);
            assertThat(intervals(request).size()).isBetween(1, 4_000);
            assertThat(intervals(request)
                            .get(intervals(request).size() - 1)
                            .path("start")
                            .asText())
                    .isLessThan("2026-11-26");
        });
    }

    @Test
    void hasNoChatsOnHolidays() {
        assertThat(requests.stream()
                        .filter(request -> request.at("/body/medium").asText().equals("chat"))
                        .flatMap(request ->
                                StreamSupport.stream(intervals(request).spliterator(), false))
                        .map(interval -> interval.path("start").asText().substring(0, 10)))
                .contains("2026-04-07", "2026-06-01")
                .doesNotContain("2026-04-06", "2026-06-02", "2026-08-15", "2026-11-22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"})
    void knowsWhenEasterIs(LocalDate easter) {
        assertThat(PastYear.easter(easter.getYear())).isEqualTo(easter);
    }

    private static JsonNode intervals(JsonNode request) {
        return request.at("/body/intervals");
    }
}
