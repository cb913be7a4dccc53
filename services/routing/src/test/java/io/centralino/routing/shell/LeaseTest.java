package io.centralino.routing.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Outbox;
import io.centralino.routing.Bench;
import io.centralino.routing.RoutingConfig;
import io.centralino.testkit.ServiceParts;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two instances beside the one of this application: only whoever holds the lease decides.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class LeaseTest {

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @Inject
    Standing standing;

    @Inject
    Decisions decisions;

    @Inject
    Outbox outbox;

    @Inject
    RoutingConfig config;

    @Inject
    Clock clock;

    @org.jspecify.annotations.Nullable
    Deciding reigning;

    @AfterEach
    void leaveItToTheApplication() {
        if (reigning != null) {
            reigning.stepDown();
        }
    }

    @Test
    void aPausedOwnerCannotWriteAfterAnotherTookOver() throws SQLException {
        var bench = Bench.withOneAgentThere();
        var paused = takingOver();
        var successor = takingOver();
        reigning = successor;
        var contact = bench.waiting();

        paused.round();

        assertThat(paused.reigns()).isFalse();
        assertThat(offers(contact)).isZero();
        // What the deposed one of this application still holds locked is left for the next round.
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            successor.round();
            return offers(contact) == 1;
        });
    }

    @Test
    void aStandbyWaitsWhileTheOwnerLives() throws SQLException {
        reigning = takingOver();

        assertThat(instance().takeOver()).isFalse();
    }

    @Test
    void everyOwnerHasAnEpochOfItsOwn() throws SQLException {
        var first = takingOver();
        reigning = takingOver();

        assertThat(reigning.epoch()).isGreaterThan(first.epoch());
    }

    /// Nothing is lost between two owners: what was marked before is in the tables the next one reads.
    @Test
    void whatWaitedIsDecidedByTheNextOwner() throws SQLException {
        var bench = Bench.withOneAgentThere();
        var owner = takingOver();
        var contact = bench.waiting();

        owner.stepDown();

        await().atMost(Duration.ofSeconds(10)).until(() -> offers(contact) == 1);
    }

    /// While nobody decides nobody can accept either: the agent is given the time, not the blame.
    @Test
    void anOfferThatRanOutMeanwhileRingsOnUnderTheNextOwner() throws SQLException {
        var bench = Bench.withOneAgentThere();
        var owner = takingOver();
        var contact = bench.waiting();
        owner.round();
        run("UPDATE offer SET expires_at = now() - interval '1 second' WHERE contact_id = '%s'".formatted(contact));

        reigning = takingOver();
        reigning.round();

        assertThat(offers(contact, "outcome IS NULL")).isOne();
    }

    private Deciding takingOver() throws SQLException {
        var instance = instance();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    run("UPDATE match_lease SET until = '-infinity'");
                    return instance.takeOver();
                });
        return instance;
    }

    private Deciding instance() {
        return new Deciding(engine, standing, decisions, outbox, config, clock, UUID.randomUUID());
    }

    private void run(String sql) throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long offers(UUID contact) throws SQLException {
        return offers(contact, "true");
    }

    private long offers(UUID contact, String condition) throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM offer WHERE contact_id = ? AND " + condition)) {
            statement.setObject(1, contact);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
