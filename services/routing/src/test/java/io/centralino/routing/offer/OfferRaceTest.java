package io.centralino.routing.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.centralino.routing.RaceTrack;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.centralino.web.Refusal;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A hundred offers ring, and eight hands reach for each of them at once, some to take it and some to turn it down,
/// while the clock runs.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class OfferRaceTest {
    private static final int CONTACTS = 100;
    private static final int HANDS = 8;

    @Inject
    Answer answer;

    @Inject
    Tenancy tenancy;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    final Map<UUID, Set<String>> outcomes = new ConcurrentHashMap<>();
    final AtomicInteger attempts = new AtomicInteger();

    @Test
    void everyOfferHasOneOutcomeAndEveryContactOneOwner() throws Exception {
        var track = RaceTrack.of(CONTACTS);
        var offers = track.ringing();
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var hand = 0; hand < HANDS; hand++) {
                var refuses = hand % 2 == 1;
                hands.submit(() -> offers.forEach((offer, agent) -> {
                    reach(track.tenant(), offer, agent, refuses);
                    reach(track.tenant(), offer, agent, !refuses);
                }));
            }
            hands.shutdown();
            assertThat(hands.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(attempts).hasValue(CONTACTS * HANDS * 2);
        assertThat(outcomes.values()).allSatisfy(told -> assertThat(told).hasSizeLessThanOrEqualTo(1));
        assertThat(accepted()).as("some were taken").isPositive();
        assertThat(count("SELECT count(*) FROM offer WHERE tenant_id = ? AND outcome = 'accepted'", track.tenant()))
                .isEqualTo(accepted());
        assertThat(count("SELECT count(*) FROM work WHERE tenant_id = ? AND state = 'assigned'", track.tenant()))
                .isEqualTo(accepted());
        assertThat(count("""
                SELECT count(*) FROM (SELECT 1 FROM work w JOIN agent a ON a.tenant_id = w.vendor_id AND a.id = w.agent_id
                WHERE w.tenant_id = ? AND w.place IS NOT NULL GROUP BY a.id, a.capacity_mail HAVING count(*) > a.capacity_mail) beyond
                """, track.tenant())).isZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(assignedOnce(track)).isEqualTo(accepted()));
    }

    private long accepted() {
        return outcomes.values().stream()
                .filter(told -> told.contains("accepted"))
                .count();
    }

    private static long assignedOnce(RaceTrack track) {
        var assigned = Topics.heard("routing.facts").stream()
                .filter(heard -> String.valueOf(heard.event()).contains("contact-assigned"))
                .map(Topics.Heard::key)
                .filter(key -> track.contacts().contains(UUID.fromString(String.valueOf(key))))
                .toList();
        assertThat(assigned).doesNotHaveDuplicates();
        return assigned.size();
    }

    private void reach(String tenant, UUID offer, UUID agent, boolean refuses) {
        attempts.incrementAndGet();
        try {
            tenancy.in(
                    tenant,
                    () -> refuses ? answer.refuse(tenant, offer, agent, "pausa") : answer.accept(tenant, offer, agent));
            outcomes.computeIfAbsent(offer, key -> ConcurrentHashMap.newKeySet())
                    .add(refuses ? "refused" : "accepted");
        } catch (Refusal late) {
            assertThat(late.type()).isEqualTo(OfferProblem.OFFER_CLOSED);
        }
    }

    private long count(String sql, String tenant) throws SQLException {
        try (var connection = engine.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
