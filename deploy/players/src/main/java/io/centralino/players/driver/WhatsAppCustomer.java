package io.centralino.players.driver;

import io.centralino.players.history.Kind;
import io.centralino.players.history.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/// Somebody who writes to a tenant's number by WhatsApp and reads what comes back, played through the provider's
/// stand-in.
public final class WhatsAppCustomer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Door provider;
    private final String number;
    private final String tenant;
    private final String phone;
    private final String name;
    private final Scribe scribe;
    private final AtomicInteger written = new AtomicInteger();

    /// @param number the tenant's, as the provider calls it
    public WhatsAppCustomer(Door provider, String number, String tenant, String phone, String name, Scribe scribe) {
        this.provider = provider;
        this.number = number;
        this.tenant = tenant;
        this.phone = phone;
        this.name = name;
        this.scribe = scribe;
    }

    public String phone() {
        return phone;
    }

    /// Writes, and returns once the house has taken it: the provider brings it again until then.
    public void write(String text) {
        var draft = scribe.draft(Kind.MESSAGE, tenant, "whatsapp", "whatsapp:" + phone, written.incrementAndGet());
        var said = Map.of(
                "id", "wamid." + UUID.randomUUID(), "from", phone, "name", name, "text", text + " " + draft.canary());
        Await.until(
                "the house to take a message",
                PATIENCE,
                () -> control("POST", "customers", said),
                answer -> answer.json().path("status").asInt() == 200);
        draft.told(Outcome.ACKED, Map.of());
    }

    /// What came to this telephone, once there is that much.
    public List<Bubble> awaitBubbles(int count, Duration patience) {
        return Await.until(
                "message %d to %s".formatted(count, phone),
                patience,
                this::bubbles,
                bubbles -> bubbles.size() >= count);
    }

    /// Opens the conversation and sees it.
    public void read(Bubble bubble) {
        var said = Map.of("id", bubble.id(), "state", "read");
        Await.until(
                "the house to hear of it",
                PATIENCE,
                () -> control("POST", "statuses", said),
                answer -> answer.json().path("status").asInt() == 200);
    }

    private List<Bubble> bubbles() {
        return StreamSupport.stream(
                        provider.ask("GET", control("sent"), null, null, null)
                                .json()
                                .spliterator(),
                        false)
                .filter(one -> one.path("message").path("to").asText().equals(phone))
                .map(one -> new Bubble(
                        one.path("id").asText(),
                        one.path("message").path("text").path("body").asText()))
                .toList();
    }

    private Answer control(String method, String what, Map<String, String> said) {
        return provider.ask(method, control(what), null, null, Caller.json(said));
    }

    private String control(String what) {
        return "/whatsapp/control/numbers/%s/%s".formatted(number, what);
    }

    /// One message as the telephone shows it.
    ///
    /// @param id the provider's
    public record Bubble(String id, String text) {}
}
