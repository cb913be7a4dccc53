package io.centralino.routing.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.centralino.routing.RaceTrack;
import io.centralino.routing.work.Work;
import io.centralino.routing.work.Works;
import io.centralino.tenancy.Sql;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.centralino.web.Refusal;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Two agents with room for three share twelve contacts. Eight hands park, take up and release them at once, take what
/// rings, and let customers write, while the clock runs.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ParkingRaceTest {
    private static final int CONTACTS = 12;
    private static final int HANDS = 8;
    private static final int MOVES = 40;

    /// What may be said of a contact as it stands, and how it stands then.
    private static final Map<String, Map<String, String>> NEXT = Map.of(
            "waiting", Map.of("contact-assigned", "assigned"),
            "assigned", Map.of("contact-parked", "parked", "contact-released", "waiting"),
            "parked", Map.of("contact-resumed", "assigned", "contact-released", "waiting"));

    @Inject
    Parking parking;

    @Inject
    Works works;

    @Inject
    Comebacks comebacks;

    @Inject
    Tenancy tenancy;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    final Map<UUID, AtomicLong> written = new ConcurrentHashMap<>();
    final Set<Integer> answers = ConcurrentHashMap.newKeySet();
    final Set<String> beyond = ConcurrentHashMap.newKeySet();

    @Test
    void everyContactIsWhereItsStorySays() throws Exception {
        var track = RaceTrack.ofTwo(CONTACTS, 3);
        track.contacts().forEach(contact -> written.put(contact, new AtomicLong(1)));
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var hand = 0; hand < HANDS; hand++) {
                var chance = new Random(hand);
                hands.submit(() -> {
                    for (var move = 0; move < MOVES; move++) {
                        move(track, chance);
                    }
                });
            }
            hands.shutdown();
            assertThat(hands.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }

        // 400: a time that has passed by the time it is said.
        assertThat(answers).isSubsetOf(200, 400, 403, 409).contains(200, 409);
        assertThat(beyond).as("parked beyond what one agent may").isEmpty();
        await("everybody who is called is back")
                .atMost(Duration.ofSeconds(20))
                .until(() -> count("parked_until <= now() OR heard_sequence > parked_sequence", track) == 0);
        var came = 0;
        for (var contact : track.contacts()) {
            came += walk(contact, track);
        }
        assertThat(came).as("some came back").isPositive();
        assertThat(count("true", track)).isEqualTo(CONTACTS);
    }

    /// All hands are one agent's, and reach at the same moment.
    @Test
    void fewAreParkedAtOnceAndNoPlaceIsGivenTwice() throws Exception {
        var track = RaceTrack.of(HANDS);
        var agent = track.takeAll();
        for (var round = 0; round < 5; round++) {
            var parked = allAtOnce(track, contact -> parking.park(track.tenant(), contact, agent, null, 1));
            assertThat(parked).as("parked, and refused").containsOnly("parked", "too-many-parked");
            assertThat(parked).filteredOn("parked"::equals).hasSize(4);

            var taken = allAtOnce(track, contact -> parking.takeUp(track.tenant(), contact, agent));
            assertThat(taken).as("taken up").containsOnly("assigned");
        }
    }

    private List<String> allAtOnce(RaceTrack track, Function<UUID, Work> reach) throws Exception {
        var start = new CyclicBarrier(HANDS);
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var answers = new ArrayList<Future<String>>();
            for (var contact : track.contacts()) {
                answers.add(hands.submit(() -> {
                    start.await();
                    try {
                        return tenancy.in(
                                track.tenant(),
                                () -> reach.apply(contact).state().word());
                    } catch (Refusal refused) {
                        return refused.type().slug();
                    }
                }));
            }
            var told = new ArrayList<String>();
            for (var answer : answers) {
                told.add(answer.get());
            }
            return told;
        }
    }

    private void move(RaceTrack track, Random chance) {
        var contact = track.contacts().get(chance.nextInt(CONTACTS));
        var agent = chance.nextInt(2);
        var last = Objects.requireNonNull(written.get(contact));
        var what = chance.nextInt(10);
        if (what < 6) {
            answers.add(track.reach(agent, contact, what, last.get()));
        } else if (what < 8) {
            write(track.tenant(), contact, last.incrementAndGet());
        } else {
            track.acceptAll(agent);
        }
        look(track);
    }

    /// As the inbox does it.
    private void write(String tenant, UUID contact, long sequence) {
        tenancy.in(tenant, () -> {
            if (works.heard(tenant, contact, sequence, Instant.now())) {
                comebacks.lookAfterCommit();
            }
        });
    }

    private void look(RaceTrack track) {
        Sql.list(engine, """
                SELECT agent_id::text || ' ' || count(*) FROM work WHERE tenant_id = ? AND state = 'parked'
                GROUP BY agent_id HAVING count(*) > 4
                """, row -> row.getString(1), track.tenant()).forEach(beyond::add);
    }

    private long count(String condition, RaceTrack track) {
        return Sql.list(
                        engine,
                        "SELECT count(*) FROM work WHERE tenant_id = ? AND (" + condition + ")",
                        row -> row.getLong(1),
                        track.tenant())
                .getFirst();
    }

    /// @return how often it came back
    private static int walk(UUID contact, RaceTrack track) {
        Topics.said("routing", "contact-queued", contact.toString());
        var stands = "waiting";
        var came = 0;
        for (var heard : Topics.heard("routing.facts", contact.toString())) {
            var word = word(Objects.requireNonNull(heard.event()));
            if (word.startsWith("offer-") || word.equals("contact-queued")) {
                continue;
            }
            var next = Objects.requireNonNull(NEXT.get(stands)).get(word);
            assertThat(next).as("%s of what is %s", word, stands).isNotNull();
            came += word.equals("contact-resumed") ? 1 : 0;
            stands = Objects.requireNonNull(next);
        }
        var state = track.state(contact);
        assertThat(state.equals("offered") ? "waiting" : state).isEqualTo(stands);
        return came;
    }

    private static String word(JsonNode event) {
        var type = event.path("type").asText();
        return type.substring("centralino.routing.".length(), type.lastIndexOf('.'));
    }
}
