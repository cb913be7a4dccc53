package io.centralino.players.driver;

import io.centralino.players.history.Canary;
import io.centralino.players.history.History;
import io.centralino.players.history.Kind;
import io.centralino.players.history.Operation;
import io.centralino.players.history.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives operations their ids and words, and writes down what became of them.
public final class Scribe {

    private static final String LETTERS = "bcdfghjklmnpqrstvwxz";

    private final History history;
    private final String run;
    private final boolean sings;
    private final AtomicInteger next = new AtomicInteger();

    /// @param seed makes the words of one run again
    public Scribe(History history, long seed) {
        this(history, seed, true);
    }

    private Scribe(History history, long seed, boolean sings) {
        this.history = history;
        this.run = word(seed, 8);
        this.sings = sings;
    }

    /// One whose words are fit to be read by people: no canaries in them.
    public static Scribe plain(History history, long seed) {
        return new Scribe(history, seed, false);
    }

    /// An operation about to be tried.
    public Draft draft(Kind kind, String tenant, String channel, String conversation, int n) {
        var op = run + word(next.getAndIncrement(), 5);
        return new Draft(this, op, kind, tenant, channel, conversation, n, Instant.now());
    }

    public History history() {
        return history;
    }

    private static String word(long number, int length) {
        var letters = new StringBuilder();
        var left = number ^ 0x2545F491L;
        for (int i = 0; i < length; i++) {
            letters.append(LETTERS.charAt((int) Math.floorMod(left, (long) LETTERS.length())));
            left = Math.floorDiv(left, LETTERS.length());
        }
        return letters.toString();
    }

    /// One operation under way.
    public record Draft(
            Scribe scribe,
            String op,
            Kind kind,
            String tenant,
            String channel,
            String conversation,
            int n,
            Instant sentAt) {

        /// What stands in the words, so that they can be found again wherever they go.
        public String canary() {
            return scribe.sings ? new Canary(tenant, op).toString() : "";
        }

        /// The same in every try.
        public String key() {
            return UUID.nameUUIDFromBytes(op.getBytes(StandardCharsets.UTF_8)).toString();
        }

        public void told(Outcome outcome, Map<String, String> ids) {
            scribe.history.append(
                    new Operation(op, kind, tenant, channel, conversation, n, sentAt, Instant.now(), outcome, ids));
        }
    }
}
