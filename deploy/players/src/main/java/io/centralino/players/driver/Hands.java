package io.centralino.players.driver;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.players.history.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// What an agent does with an offer: accept, read, think, answer, close. Every step is written down.
///
/// One with second thoughts also puts every third contact aside for a moment, and lets the house hold answers by mail.
public final class Hands {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration HELD = Duration.ofSeconds(1);

    private final Caller caller;
    private final Scribe scribe;
    private final Duration work;
    private final int times;
    private final boolean secondThoughts;
    private UnaryOperator<String> words = tenant -> "Buongiorno, ecco la risposta.";
    private final Map<String, String> dispositions = new ConcurrentHashMap<>();

    /// @param work how long a contact takes
    /// @param times how often each step is sent
    public Hands(Caller caller, Scribe scribe, Duration work, int times, boolean secondThoughts) {
        this.caller = caller;
        this.scribe = scribe;
        this.work = work;
        this.times = times;
        this.secondThoughts = secondThoughts;
    }

    /// Answers in these words of a tenant.
    public Hands saying(UnaryOperator<String> wordsOfTenant) {
        words = wordsOfTenant;
        return this;
    }

    /// @return whether the offer was still there to be taken
    boolean take(JsonNode offer) {
        var tenant = offer.path("tenant").asText();
        var contact = offer.path("contactId").asText();
        var id = offer.path("offerId").asText();
        var draft = scribe.draft(Kind.ACCEPTANCE, tenant, "desk", "offer:" + id, 1);
        var path = "/api/v1/%s/offers/%s/acceptance".formatted(tenant, id);
        var answer = write(draft, path, Map.of(), Map.of("offerId", id, "contactId", contact));
        if (answer.status() != 200) {
            return false;
        }
        finish(
                tenant,
                contact,
                answer.text("conversationId"),
                offer.path("medium").asText());
        return true;
    }

    /// Goes on with what the agent holds, be it put aside.
    void resume(JsonNode held) {
        var tenant = held.path("tenant").asText();
        var contact = held.path("contactId").asText();
        if (!held.path("state").asText().equals("parked") || takeUp(tenant, contact)) {
            finish(
                    tenant,
                    contact,
                    held.path("conversationId").asText(),
                    held.path("medium").asText());
        }
    }

    /// Does the work on a contact in hand.
    private void finish(String tenant, String contact, String conversation, String medium) {
        var path = "/api/v1/%s/conversations/%s/messages".formatted(tenant, conversation);
        var read = caller.insist(path).path("items");
        Await.pause(work);
        var seen =
                read.isEmpty() ? 0 : read.get(read.size() - 1).path("sequence").asLong();
        if (secondThoughts && contact.hashCode() % 3 == 0 && !aside(tenant, contact, seen)) {
            return;
        }
        var held = secondThoughts && !medium.equals("chat");
        var reply = reply(tenant, contact, held ? path.replaceFirst("messages$", "held-answers") : path, medium, held);
        if (held && contact.hashCode() % 2 == 0) {
            // Every other answer leaves by itself, the rest because the work is done.
            Await.pause(HELD.plusMillis(200));
        }
        if (reply.status() == 201 && !held) {
            seen = Math.max(
                    seen, withoutGap(path, seen, reply.json().path("sequence").asLong()));
        }
        wrapUp(tenant, contact, medium, seen);
    }

    /// @return whether the contact is in hand again; somebody else may have it by now
    private boolean aside(String tenant, String contact, long seen) {
        var body = Map.of("lastMessageSequence", seen);
        var parked = caller.write(parking(tenant, contact), "park-" + contact, body, PATIENCE, answer -> {});
        return parked.status() != 200 || takeUp(tenant, contact);
    }

    private boolean takeUp(String tenant, String contact) {
        return caller.remove(parking(tenant, contact), "take-up-" + contact, PATIENCE)
                        .status()
                == 200;
    }

    private static String parking(String tenant, String contact) {
        return "/api/v1/%s/work/%s/parking".formatted(tenant, contact);
    }

    private Answer reply(String tenant, String contact, String path, String medium, boolean held) {
        var draft = scribe.draft(Kind.REPLY, tenant, medium.equals("chat") ? "chat" : "mail", "reply:" + contact, 1);
        var said = new HashMap<String, Object>(Map.of(
                "contactId", contact, "clientId", draft.key(), "text", words.apply(tenant) + " " + draft.canary()));
        if (held) {
            said.put("seconds", HELD.toSeconds());
        }
        return write(draft, path, said, Map.of("contactId", contact));
    }

    /// What the customer said between reading and answering counts as seen only when it has been read.
    private long withoutGap(String path, long seen, long mine) {
        return mine == seen + 1
                ? mine
                : caller.insist(path + "?after=" + seen).path("items").size() + seen;
    }

    private void wrapUp(String tenant, String contact, String medium, long seen) {
        var draft = scribe.draft(Kind.WRAP_UP, tenant, medium, "wrap-up:" + contact, 1);
        var path = "/api/v1/%s/work/%s/wrap-up".formatted(tenant, contact);
        write(
                draft,
                path,
                Map.of("disposition", disposition(tenant), "lastMessageSequence", seen),
                Map.of("contactId", contact));
    }

    private Answer write(Scribe.Draft draft, String path, Map<String, ?> body, Map<String, String> ids) {
        var last = Answer.NONE;
        for (int time = 0; time < times; time++) {
            last = caller.write(
                    path, draft.key(), body, PATIENCE, answer -> draft.told(answer.outcome(), ids(answer, ids)));
        }
        return last;
    }

    private static Map<String, String> ids(Answer answer, Map<String, String> known) {
        var ids = new HashMap<>(known);
        if (answer.json().hasNonNull("id")) {
            ids.put("messageId", answer.text("id"));
        }
        if (answer.status() >= 400) {
            ids.put("problem", answer.status() + " " + answer.text("type"));
        }
        return ids;
    }

    private String disposition(String tenant) {
        return dispositions.computeIfAbsent(
                tenant,
                unknown -> caller.insist("/api/v1/%s/dispositions".formatted(unknown))
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText());
    }
}
