package io.centralino.players.driver;

import io.centralino.players.history.Kind;
import io.centralino.players.history.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/// Somebody who writes in a partner's own app, played through the partner's stand-in.
public final class PartnerCustomer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Door partner;
    private final String control;
    private final String tenant;
    private final String id;
    private final String name;
    private final Scribe scribe;
    private final AtomicInteger written = new AtomicInteger();

    /// @param app the partner's name at the stand-in
    /// @param id the customer's, as the partner calls them
    public PartnerCustomer(Door partner, String app, String tenant, String id, String name, Scribe scribe) {
        this.partner = partner;
        this.control = "/partner/control/partners/" + app;
        this.tenant = tenant;
        this.id = id;
        this.name = name;
        this.scribe = scribe;
    }

    /// Writes, and returns once the house has taken it.
    public void write(String text) {
        var draft = scribe.draft(Kind.MESSAGE, tenant, "rest", "rest:" + id, written.incrementAndGet());
        var event =
                Map.of("type", "message", "from", Map.of("id", id, "name", name), "text", text + " " + draft.canary());
        var said = Map.of("id", "evt-" + UUID.randomUUID(), "event", event);
        Await.until(
                "the house to take an event",
                PATIENCE,
                () -> partner.ask("POST", control + "/events", null, null, Caller.json(said)),
                answer -> answer.json().path("status").asInt() / 100 == 2);
        draft.told(Outcome.ACKED, Map.of());
    }

    /// What the app shows its customer, once there is that much.
    public List<String> awaitAnswers(int count, Duration patience) {
        return Await.until(
                "answer %d in the app of %s".formatted(count, name),
                patience,
                BETWEEN_LOOKS,
                this::answers,
                answers -> answers.size() >= count);
    }

    private List<String> answers() {
        return StreamSupport.stream(
                        partner.ask("GET", control + "/taken", null, null, null)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(one -> one.toString().contains("\"" + id + "\""))
                .map(one -> one.findPath("text").asText())
                .toList();
    }
}
