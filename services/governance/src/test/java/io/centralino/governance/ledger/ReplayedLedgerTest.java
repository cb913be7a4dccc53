package io.centralino.governance.ledger;

import static io.centralino.governance.House.ADA;
import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.ledger.webhook.Hooked.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.governance.ledger.webhook.Hooked;
import io.centralino.governance.ledger.webhook.Receiver;
import io.centralino.tenancy.Sql;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Superuser;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The topics are heard again from the beginning, by a ledger that has everything and by one that has lost everything.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ReplayedLedgerTest {
    static final String TENANT = "banca-replica";
    static final Hooked REPLICA = new Hooked(TENANT, ADA);

    final Random random = new Random(14);
    final List<ObjectNode> day = new ArrayList<>();
    final Receiver receiver = new Receiver();
    UUID answered = UUID.randomUUID();

    @BeforeEach
    void aDayHasPassed() {
        found(TENANT, "tenant");
        grant(TENANT, ADA, "admin");
        forgetAll();
        REPLICA.subscribe(receiver);
        var facts = new DayOfFacts(TENANT, "voxia-replica", day);
        var morning = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        answered = facts.answered(morning.toString(), 8, 240, 30);
        facts.answered(morning.plusSeconds(60).toString(), 20, 300, 60);
        facts.abandoned(morning.plusSeconds(90).toString(), 12);
        facts.spam(morning.plusSeconds(120).toString());
        facts.synthetic(morning.plusSeconds(150).toString(), 2);
        day.add(REPLICA.fact());
        day.add(unheardOf());
        play();
        until(() -> receiver.bodies().size() >= 2);
    }

    @AfterEach
    void forget() {
        receiver.close();
        forgetAll();
    }

    @Test
    void changesNothingWhereAllIsThere() {
        var before = rows();
        superuser("DELETE FROM inbox WHERE consumer = 'ledger'");

        play();

        assertThat(rows()).isEqualTo(before);
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void tellsTheSameRowsWhereAllWasLostAndNobodyOutsideHearsOfItAgain() {
        var before = rows();
        superuser("DELETE FROM inbox WHERE consumer = 'ledger'");
        superuser("DELETE FROM ledger.event WHERE tenant_id = '" + TENANT + "'");
        superuser("DELETE FROM ledger.contact WHERE tenant_id = '" + TENANT + "'");
        Collections.shuffle(day, random);

        play();

        assertThat(rows()).isEqualTo(before);
        assertThat(before).startsWith("5 ");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void keepsAnEventWhoseTypeNobodyHereKnows() {
        as(ADA).get("/api/v1/" + TENANT + "/traces/" + answered)
                .then()
                .statusCode(200)
                .body("event", hasItem("contact-praised"));
    }

    /// What a later version of routing might say, with a word that this one does not have.
    private ObjectNode unheardOf() {
        var fact = Topics.fact(
                "routing",
                "contact-praised",
                answered.toString(),
                TENANT,
                Map.of("contactId", answered.toString(), "warmth", "glowing"));
        fact.put("correlationid", answered.toString());
        return fact;
    }

    private void play() {
        for (var fact : day) {
            var owner = fact.path("source").asText().substring("/centralino/".length());
            Topics.say(owner + ".facts", fact.path("subject").asText(), fact.toString());
        }
        until(() -> heard() >= day.size());
    }

    /// How many of the day's facts the ledger knows and its inbox has taken.
    private long heard() {
        var ids = day.stream().map(fact -> "'" + fact.path("id").asText() + "'").toList();
        return Long.parseLong(ask("SELECT count(*) FROM inbox i JOIN ledger.event e ON e.id = i.event_id"
                + " WHERE i.consumer = 'ledger' AND e.id IN (" + String.join(",", ids) + ")"));
    }

    /// Everything figures and traces are made of, but for when it was heard.
    private String rows() {
        return ask("""
                SELECT (SELECT count(*) || ' ' || md5(string_agg(c::text, '|' ORDER BY id))
                        FROM ledger.contact c WHERE tenant_id = '%1$s')
                    || (SELECT md5(string_agg((to_jsonb(e) - 'heard' - 'relayed')::text, '|' ORDER BY id))
                        FROM ledger.event e WHERE tenant_id = '%1$s' AND owner <> 'governance')
                """.formatted(TENANT));
    }

    /// How often a fact of the day was told outside: those two that happened after somebody subscribed.
    private long told() {
        var end = REPLICA.say();
        until(() -> receiver.bodies().stream().anyMatch(body -> body.contains(end)));
        return day.stream()
                .map(fact -> fact.path("id").asText())
                .mapToLong(id -> receiver.bodies().stream()
                        .filter(body -> body.contains(id))
                        .count())
                .sum();
    }

    private static void forgetAll() {
        superuser("DELETE FROM ledger.webhook WHERE tenant_id = '" + TENANT + "'");
        superuser("DELETE FROM ledger.event WHERE tenant_id = '" + TENANT + "'");
        superuser("DELETE FROM ledger.contact WHERE tenant_id = '" + TENANT + "'");
    }

    private static void superuser(String statement) {
        with(connection -> Sql.update(connection, statement));
    }

    private static String ask(String question) {
        return with(connection ->
                Sql.list(connection, question, row -> row.getString(1)).getFirst());
    }

    private static <T> T with(Function<Connection, T> work) {
        try (var connection = Superuser.connect()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
