package io.centralino.routing.agent;

import io.centralino.routing.match.Medium;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// A person of a vendor who takes contacts.
@Entity
@IdClass(Agent.Key.class)
@SuppressWarnings("NullAway.Init")
public class Agent {
    /// The employer.
    @Id
    @Column(name = "tenant_id")
    String tenantId;

    @Id
    UUID id;

    int capacityMail;
    int capacityChat;
    int capacityForm;
    int capacityWhatsapp;
    int capacityRest;
    String presence;

    @Nullable
    String reason;

    Instant presenceSince;
    Instant idleSince;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(
            name = "agent_skill",
            joinColumns = {
                @JoinColumn(name = "vendor_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "person_id", referencedColumnName = "id")
            })
    Set<Known> skills = new HashSet<>();

    Agent() {}

    Agent(String vendor, UUID id, Instant now) {
        this.tenantId = vendor;
        this.id = id;
        this.presence = Presence.OFFLINE.word();
        this.presenceSince = now;
        this.idleSince = now;
    }

    void becomes(ToIntFunction<Medium> room, Collection<Known> skills) {
        capacityMail = room.applyAsInt(Medium.MAIL);
        capacityChat = room.applyAsInt(Medium.CHAT);
        capacityForm = room.applyAsInt(Medium.FORM);
        capacityWhatsapp = room.applyAsInt(Medium.WHATSAPP);
        capacityRest = room.applyAsInt(Medium.REST);
        this.skills.retainAll(skills);
        this.skills.addAll(skills);
    }

    /// Whether that is news. Coming back starts the idle time anew; only changing the reason for being away does not.
    public boolean is(Presence now, @Nullable String reason, Instant at) {
        var came = now == Presence.AVAILABLE && presence() != Presence.AVAILABLE;
        if (presence() == now && java.util.Objects.equals(this.reason, reason)) {
            return false;
        }
        if (presence() != now) {
            presenceSince = at;
        }
        presence = now.word();
        this.reason = reason;
        if (came) {
            idleSince = at;
        }
        return true;
    }

    /// The agent has just laid a contact down.
    public void idleFrom(Instant now) {
        idleSince = now;
    }

    public String vendor() {
        return tenantId;
    }

    public UUID id() {
        return id;
    }

    public Presence presence() {
        return Presence.valueOf(presence.toUpperCase(Locale.ROOT));
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant presenceSince() {
        return presenceSince;
    }

    public int room(Medium medium) {
        return switch (medium) {
            case MAIL -> capacityMail;
            case CHAT -> capacityChat;
            case FORM -> capacityForm;
            case WHATSAPP -> capacityWhatsapp;
            case REST -> capacityRest;
        };
    }

    /// The level of a tenant's skill; 0 where the agent lacks it.
    public int level(String tenant, String skill) {
        return skills.stream()
                .filter(known ->
                        known.tenantId().equals(tenant) && known.skillId().equals(skill))
                .mapToInt(Known::level)
                .findFirst()
                .orElse(0);
    }

    /// The key: a person of an employer.
    record Key(String tenantId, UUID id) {}

    /// A skill of a tenant that the agent has.
    @Embeddable
    record Known(String tenantId, String skillId, int level) {}
}
