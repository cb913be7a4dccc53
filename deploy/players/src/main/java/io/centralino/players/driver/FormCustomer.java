package io.centralino.players.driver;

import io.centralino.players.history.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Hands in what customers write on a tenant's own page: a program of the tenant with a token.
public final class FormCustomer {

    private final Caller client;
    private final String tenant;
    private final Scribe scribe;
    private final int times;

    /// @param times how often each thing is sent
    public FormCustomer(Caller client, String tenant, Scribe scribe, int times) {
        this.client = client;
        this.tenant = tenant;
        this.scribe = scribe;
        this.times = times;
    }

    /// Somebody new writes once. Returns when it is clear what became of it, or patience has ended.
    public Written write(String name, String mail, String text, Duration patience) {
        var thread = "form:" + name;
        var draft = scribe.draft(Kind.MESSAGE, tenant, "form", thread, 1);
        var body = Map.of(
                "accountId",
                "api",
                "from",
                Map.of("mail", mail, "name", name),
                "subject",
                "Modulo di " + name,
                "text",
                text + " " + draft.canary());
        var path = "/api/v1/" + tenant + "/contacts";
        var began = System.nanoTime();
        var last = Answer.NONE;
        for (int time = 0; time < times; time++) {
            last = client.write(path, draft.key(), body, patience, answer -> draft.told(answer.outcome(), ids(answer)));
        }
        return new Written(last, draft.op(), draft.sentAt(), Duration.ofNanos(System.nanoTime() - began));
    }

    private static Map<String, String> ids(Answer answer) {
        return answer.status() != 201
                ? Map.of()
                : Map.of(
                        "contactId", answer.text("contactId"),
                        "conversationId", answer.text("conversationId"),
                        "messageId", answer.text("messageId"));
    }

    /// What became of it, and how long that took.
    public record Written(Answer answer, String op, Instant sentAt, Duration took) {
        public String contactId() {
            return answer.text("contactId");
        }
    }
}
