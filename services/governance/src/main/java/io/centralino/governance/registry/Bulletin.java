package io.centralino.governance.registry;

import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.centralino.governance.registry.audit.AuditBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says each change of the registry twice, in the transaction that makes it: what changed, and what now is; and has it
/// written into the audit.
@ApplicationScoped
public class Bulletin {
    private final Outbox outbox;
    private final Author author;
    private final AuditBook audit;
    private final EntityManager entities;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Bulletin(Outbox outbox, Author author, AuditBook audit, EntityManager entities) {
        this.outbox = outbox;
        this.author = author;
        this.audit = audit;
        this.entities = entities;
    }

    /// One writer at a time for one thing, also before it exists: two who create it at once become one and a change.
    public void claim(String noun, String key) {
        entities.createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:thing, 0))", Object.class)
                .setParameter("thing", noun + " " + key)
                .getResultList();
    }

    public Stamp stamp() {
        return new Stamp(clock.instant(), author.id());
    }

    public void changed(String noun, String key, String tenant, @Nullable String vendor, Object data) {
        outbox.say(Saying.of(noun + "-changed", key, tenant, data).vendor(vendor));
    }

    /// @param now null where it is no more
    public void now(String noun, String id, String tenant, @Nullable Object now) {
        outbox.state("governance." + noun + "-state", id, tenant, now);
        audit.changed(tenant, noun, id, now);
    }

    /// When, and by whom.
    public record Stamp(Instant at, UUID by) {}
}
