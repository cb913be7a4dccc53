package io.centralino.channels.vault;

import io.centralino.events.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One mail as it lay in its mailbox, and how far we have got with it.
@Entity
public class Raw {

    /// How far we have got.
    public enum State {
        stored,
        read,
        /// The same mail, byte for byte, was stored before.
        repeated,
        /// Not even "could not display" could be made of it; a person must look.
        stuck
    }

    /// Where a mail lay: its account, and its number there.
    public record Place(String tenant, String account, long uidValidity, long uid) {}

    private static final int TRIES = 3;

    @Id
    private UUID id;

    private String tenantId;

    private String accountId;

    private long uidValidity;

    private long uid;
    private byte[] digest;
    private long size;
    private String blob;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    private @Nullable UUID messageId;

    private Instant storedAt;

    @SuppressWarnings("NullAway.Init")
    protected Raw() {}

    Raw(Place place, byte[] digest, long size, String blob, State state, Instant now) {
        this.id = Ids.next();
        this.tenantId = place.tenant();
        this.accountId = place.account();
        this.uidValidity = place.uidValidity();
        this.uid = place.uid();
        this.digest = digest;
        this.size = size;
        this.blob = blob;
        this.state = state;
        this.storedAt = now;
    }

    public void readAs(UUID message) {
        state = State.read;
        messageId = message;
    }

    /// Taking it in failed once more.
    public void failed() {
        attempts++;
        if (attempts > TRIES) {
            state = State.stuck;
        }
    }

    /// Whether it is time to show it as "could not display" rather than to try to read it again.
    public boolean givenUp() {
        return attempts >= TRIES;
    }

    public UUID id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public String accountId() {
        return accountId;
    }

    public String blob() {
        return blob;
    }

    public State state() {
        return state;
    }
}
