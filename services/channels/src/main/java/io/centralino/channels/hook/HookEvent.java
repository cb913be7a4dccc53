package io.centralino.channels.hook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event that a provider sent, and how far we have got with it.
@Entity
public class HookEvent {

    /// How far we have got.
    public enum State {
        stored,
        read,
        /// Nothing for us; its raw form is kept.
        passed,
        /// It speaks of what is not known here yet.
        parked,
        /// It could not be taken in; a person must look.
        stuck
    }

    private static final int TRIES = 3;
    private static final int WAITS = 12;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

    @Id
    private UUID id;

    private String tenantId;

    private String accountId;

    private String providerId;

    private String kind;

    private String thread;

    private String place;
    private String blob;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    private Instant nextTry;

    private @Nullable UUID messageId;

    private Instant storedAt;

    @SuppressWarnings("NullAway.Init")
    protected HookEvent() {}

    boolean waits() {
        return state == State.stored || state == State.parked;
    }

    /// @param message what it became, or the answer it speaks of
    void became(State end, @Nullable UUID message) {
        state = end;
        messageId = message;
    }

    /// It came before what it speaks of: later and later it is looked at again, for some hours.
    void tooEarly(Instant now) {
        state = attempts < WAITS ? State.parked : State.passed;
        nextTry = now.plus(FIRST_WAIT.multipliedBy(1L << attempts++));
    }

    /// Taking it in failed once more.
    void failed(Instant now) {
        nextTry = now.plusSeconds(++attempts);
        if (attempts > TRIES) {
            state = State.stuck;
        }
    }

    /// Whether it is time to show it as what could not be displayed rather than to try to read it again.
    boolean givenUp() {
        return state == State.stored && attempts >= TRIES;
    }

    State state() {
        return state;
    }

    String providerId() {
        return providerId;
    }

    String accountId() {
        return accountId;
    }

    String blob() {
        return blob;
    }

    String place() {
        return place;
    }

    String kind() {
        return kind;
    }

    Instant storedAt() {
        return storedAt;
    }
}
