package io.centralino.routing.work;

import io.centralino.routing.match.Need;
import io.centralino.web.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A contact as work: where it stands, who holds it, and how long each stretch took.
///
/// Offers are made by the matchmaker, beside this class; everything that follows one happens here, under the row's
/// lock.
@Entity
@IdClass(Work.Key.class)
@SuppressWarnings("NullAway.Init")
public class Work {
    @Id
    String tenantId;

    @Id
    UUID id;

    @Nullable
    String vendorId;

    UUID conversationId;
    String accountId;
    String queueId;
    String medium;
    int priority;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Need.Required> skills = List.of();

    boolean synthetic;
    String state;
    Instant since;
    Instant queuedAt;
    int attempts;

    @Nullable
    UUID customerId;

    @Nullable
    UUID caseId;

    @Nullable
    UUID agentId;

    @Nullable
    Integer place;

    @Nullable
    UUID offerId;

    @Nullable
    Instant assignedAt;

    @Nullable
    Instant finishedAt;

    @Nullable
    String closeReason;

    @Nullable
    String dispositionId;

    @Nullable
    String note;

    @Nullable
    Long lastMessageSequence;

    /// The last message of the customer we heard of. After the first, [Works#heard] alone writes it, so that no older
    /// reading of the row does.
    @Column(updatable = false)
    long heardSequence;

    /// The last message the agent had seen when she parked it.
    @Nullable
    Long parkedSequence;

    @Nullable
    Instant parkedUntil;

    long queueMs;
    long ringMs;
    long talkMs;
    long wrapUpMs;
    long parkedMs;

    Work() {}

    private Work(Arrival arrival, Instant now) {
        tenantId = arrival.tenant();
        id = arrival.contact();
        conversationId = arrival.conversation();
        accountId = arrival.account();
        queueId = arrival.queue();
        medium = arrival.medium();
        priority = arrival.priority();
        skills = arrival.skills();
        synthetic = arrival.synthetic();
        heardSequence = arrival.firstSequence();
        state = WorkState.WAITING.word();
        since = now;
        queuedAt = now;
    }

    public static Work queued(Arrival arrival, Instant now) {
        return new Work(arrival, now);
    }

    public void identify(UUID customer, UUID matter) {
        customerId = customer;
        caseId = matter;
    }

    /// The offer at hand has been accepted.
    public void assign(Instant now) {
        enter(WorkState.ASSIGNED, now);
        assignedAt = now;
    }

    /// Back to the queue, at the age it has; nobody holds it.
    public void putBack(Instant now) {
        enter(WorkState.WAITING, now);
        layDown();
        agentId = null;
        vendorId = null;
        assignedAt = null;
    }

    /// To another queue of the tenant, with what it asks of people there, at the age it has.
    void moveTo(String queue, List<Need.Required> skills) {
        queueId = queue;
        this.skills = skills;
    }

    /// Put aside by the agent who has it in hand. It takes no place in her room.
    ///
    /// @param seen the last message of the conversation she saw; a later one calls it back
    public void park(@Nullable Instant until, long seen, Instant now) {
        enter(WorkState.PARKED, now);
        layDown();
        parkedUntil = until;
        parkedSequence = seen;
    }

    /// In the hand of the agent who parked it again, in this place of her room.
    public void resume(int place, Instant now) {
        enter(WorkState.ASSIGNED, now);
        this.place = place;
    }

    /// What calls it back now, if something does.
    public Optional<Cause> calledBack(Instant now) {
        if (parkedSequence == null) {
            return Optional.empty();
        }
        if (hasNewsAfter(parkedSequence)) {
            return Optional.of(Cause.CUSTOMER);
        }
        return parkedUntil == null || parkedUntil.isAfter(now) ? Optional.empty() : Optional.of(Cause.CLOCK);
    }

    /// Whether the customer wrote something after this message.
    public boolean hasNewsAfter(long sequence) {
        return heardSequence > sequence;
    }

    void beginWrapUp(Instant now) {
        if (state() == WorkState.ASSIGNED) {
            enter(WorkState.WRAPPING, now);
        }
    }

    void wrapUp(String disposition, @Nullable String note, long lastMessageSequence, Instant now) {
        enter(WorkState.HANDLED, now);
        layDown();
        finishedAt = now;
        dispositionId = disposition;
        this.note = note;
        this.lastMessageSequence = lastMessageSequence;
    }

    /// The contact is over without an agent's doing.
    public void close(String reason, Instant now) {
        enter(WorkState.CLOSED, now);
        layDown();
        finishedAt = now;
        closeReason = reason;
    }

    private void layDown() {
        place = null;
        offerId = null;
    }

    private void enter(WorkState next, Instant now) {
        var stretch = Math.max(0, Duration.between(since, now).toMillis());
        switch (state()) {
            case WAITING -> queueMs += stretch;
            case OFFERED -> ringMs += stretch;
            case ASSIGNED -> talkMs += stretch;
            case WRAPPING -> wrapUpMs += stretch;
            case PARKED -> parkedMs += stretch;
            case HANDLED, CLOSED -> throw new IllegalStateException("What is over does not go on");
        }
        state = next.word();
        since = now;
        parkedUntil = null;
        parkedSequence = null;
    }

    public boolean takesRoom() {
        return place != null;
    }

    /// Whether it is this agent's, in hand or parked.
    public boolean isOf(UUID agent) {
        return agent.equals(agentId) && state().taken();
    }

    /// @throws Refusal where it is somebody else's, or in nobody's hand
    public void mustBeInHandOf(UUID agent) {
        if (state().taken() && !isOf(agent)) {
            throw new Refusal(WorkProblem.NOT_YOUR_WORK, null, Map.of());
        }
        if (!state().inHand()) {
            throw notInHand();
        }
    }

    public Refusal notInHand() {
        return new Refusal(
                WorkProblem.WORK_NOT_IN_HAND, "The contact is " + state().word(), Map.of("state", state().word()));
    }

    /// Whether this agent parked it so already, for a request that comes twice.
    public boolean parkedSo(UUID agent, @Nullable Instant until) {
        return state() == WorkState.PARKED && agent.equals(agentId) && Objects.equals(parkedUntil, until);
    }

    /// Whether this agent ended it so already, for a request that comes twice.
    boolean endedSo(UUID agent, String disposition) {
        return state() == WorkState.HANDLED && agent.equals(agentId) && Objects.equals(dispositionId, disposition);
    }

    public WorkState state() {
        return WorkState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    public String tenant() {
        return tenantId;
    }

    public UUID contact() {
        return id;
    }

    public UUID conversation() {
        return conversationId;
    }

    public String account() {
        return accountId;
    }

    public int priority() {
        return priority;
    }

    public String queue() {
        return queueId;
    }

    public String medium() {
        return medium;
    }

    public boolean synthetic() {
        return synthetic;
    }

    public @Nullable String vendor() {
        return vendorId;
    }

    public @Nullable UUID agent() {
        return agentId;
    }

    public @Nullable UUID offer() {
        return offerId;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    public @Nullable Instant assignedAt() {
        return assignedAt;
    }

    public @Nullable Instant parkedUntil() {
        return parkedUntil;
    }

    public Instant since() {
        return since;
    }

    public @Nullable UUID customer() {
        return customerId;
    }

    public @Nullable UUID matter() {
        return caseId;
    }

    public long waitedMs(Instant now) {
        return Math.max(0, Duration.between(queuedAt, now).toMillis());
    }

    /// The key: a contact of a tenant.
    record Key(String tenantId, UUID id) {}

    /// A contact at the door, with the plan that fits it.
    public record Arrival(
            String tenant,
            UUID contact,
            UUID conversation,
            String account,
            String queue,
            String medium,
            int priority,
            List<Need.Required> skills,
            long firstSequence,
            boolean synthetic) {}
}
