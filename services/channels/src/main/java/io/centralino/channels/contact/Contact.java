package io.centralino.channels.contact;

import io.centralino.channels.account.Medium;
import io.centralino.channels.conversation.Conversation;
import io.centralino.web.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One stretch of work inside a conversation. It opens once and closes once; a conversation has at most one open
/// contact.
@Entity
public class Contact {

    /// Whether there is still something to do.
    public enum State {
        open,
        closed
    }

    /// Why a contact closed.
    public enum Reason {
        handled,
        abandoned,
        spam
    }

    @Id
    private UUID id;

    private String tenantId;

    private UUID conversationId;

    private String accountId;

    @Enumerated(EnumType.STRING)
    private Medium medium;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant openedAt;

    private int firstSequence;

    private @Nullable UUID successorOf;

    private @Nullable UUID agentId;

    private @Nullable Instant answeredAt;

    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    private @Nullable Integer lastSequence;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(UUID id, Conversation conversation, int firstSequence, @Nullable UUID successorOf, Instant now) {
        this.id = id;
        this.tenantId = conversation.tenantId();
        this.conversationId = conversation.id();
        this.accountId = conversation.accountId();
        this.medium = conversation.medium();
        this.state = State.open;
        this.openedAt = now;
        this.firstSequence = firstSequence;
        this.successorOf = successorOf;
    }

    void assignedTo(UUID agent) {
        agentId = agent;
    }

    /// An agent who gave it back no longer answers for it; word that comes late about another agent changes nothing.
    void releasedBy(UUID agent) {
        if (agent.equals(agentId)) {
            agentId = null;
        }
    }

    /// Refuses whoever may not answer. Routing's word on who has the contact may still be on its way; until then nobody
    /// is refused as the wrong agent.
    public void letAnswer(UUID agent) {
        if (!isOpen()) {
            throw new Refusal(ContactProblem.CONTACT_CLOSED, "What the customer writes next opens a new contact");
        }
        if (agentId != null && !agentId.equals(agent)) {
            throw new Refusal(ContactProblem.CONTACT_ASSIGNED_ELSEWHERE, "Only the agent who has a contact answers it");
        }
    }

    public void answered(Instant now) {
        answeredAt = answeredAt == null ? now : answeredAt;
    }

    /// @return whether it was open until now
    boolean close(Reason why, int last, Instant now) {
        if (state == State.closed) {
            return false;
        }
        state = State.closed;
        reason = why;
        lastSequence = last;
        closedAt = now;
        return true;
    }

    public UUID id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public UUID conversationId() {
        return conversationId;
    }

    public String accountId() {
        return accountId;
    }

    public Medium medium() {
        return medium;
    }

    public State state() {
        return state;
    }

    public boolean isOpen() {
        return state == State.open;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public int firstSequence() {
        return firstSequence;
    }

    public @Nullable UUID successorOf() {
        return successorOf;
    }

    public @Nullable UUID agentId() {
        return agentId;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable Reason reason() {
        return reason;
    }
}
