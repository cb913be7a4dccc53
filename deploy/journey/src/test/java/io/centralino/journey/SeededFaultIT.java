package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.check.Promise;
import io.centralino.journey.check.Verdict;
import io.centralino.journey.check.Violation;
import io.centralino.journey.house.Crew;
import io.centralino.journey.house.House;
import io.centralino.players.driver.ChatCustomer;
import io.centralino.players.history.Canary;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The checker against the real databases: faults are seeded by hand, found, and mended.
@ExtendWith(WholeHouse.class)
@Order(7)
class SeededFaultIT {

    @Test
    void findsALossADoubleAndALeakAndNothingElse(House house) throws Exception {
        try (var crew = new Crew(house, "seeded", 7, 1)) {
            var visitor = crew.chat("banca-aurora", "elsa");
            var id = said(visitor);
            assertThat(crew.check().violations()).isEmpty();

            var text = "(SELECT text FROM message WHERE id = '%s')".formatted(id);
            run(house, "CREATE TABLE kept AS SELECT * FROM message WHERE id = '%s'".formatted(id));
            run(house, "UPDATE message SET text = '' WHERE id = '%s'".formatted(id));
            assertThat(found(crew.check())).containsExactly(Promise.NO_LOSS);
            run(house, "UPDATE message SET text = (SELECT text FROM kept) WHERE id = '%s'".formatted(id));

            run(house, """
                    INSERT INTO message (tenant_id, id, conversation_id, sequence, contact_id, direction, medium, text, at)
                    SELECT tenant_id, gen_random_uuid(), conversation_id, sequence + 1, contact_id, direction, medium, %s, at
                    FROM kept""".formatted(text));
            assertThat(found(crew.check())).containsExactly(Promise.NO_DOUBLE);
            run(
                    house,
                    "DELETE FROM message WHERE sequence = 2 AND conversation_id = (SELECT conversation_id FROM kept)");

            var stranger = new Canary("teleorbita", "bcdfg");
            run(house, "UPDATE message SET text = text || ' %s' WHERE id = '%s'".formatted(stranger, id));
            assertThat(found(crew.check())).containsExactly(Promise.ISOLATION);
            run(house, "UPDATE message SET text = (SELECT text FROM kept) WHERE id = '%s'".formatted(id));
            run(house, "DROP TABLE kept");

            assertThat(crew.check().violations()).isEmpty();
        }
    }

    private static String said(ChatCustomer visitor) {
        return visitor.say("Buongiorno", Duration.ofSeconds(30))
                .path("messageId")
                .asText();
    }

    private static List<Promise> found(Verdict verdict) {
        return verdict.violations().stream().map(Violation::promise).distinct().toList();
    }

    private static void run(House house, String sql) throws SQLException {
        try (var connection = house.database("channels");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
