package io.centralino.cases.timeline;

import io.agroal.api.AgroalDataSource;
import io.centralino.cases.Place;
import io.centralino.events.Ids;
import io.centralino.tenancy.Sql;
import io.centralino.tenancy.Tenancy;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The timelines of the organisation at hand.
@ApplicationScoped
public class Timeline {

    /// Each with its type: of parameters that may be null, the database would else prepare every mixture anew.
    private static final String ADD = """
            INSERT INTO timeline_entry (tenant_id, id, customer_id, at, kind, about, conversation_id,
                contact_id, message_id, case_id, actor, medium, detail, note_id)
            VALUES (?, ?, CAST(? AS uuid), ?, ?, ?, CAST(? AS uuid), CAST(? AS uuid),
                CAST(? AS uuid), CAST(? AS uuid), CAST(? AS uuid), CAST(? AS varchar), CAST(? AS varchar), CAST(? AS uuid))
            ON CONFLICT (tenant_id, kind, about) DO NOTHING
            """;

    private final EntityManager entities;
    private final AgroalDataSource dataSource;
    private final Tenancy tenancy;

    Timeline(EntityManager entities, AgroalDataSource dataSource, Tenancy tenancy) {
        this.entities = entities;
        this.dataSource = dataSource;
        this.tenancy = tenancy;
    }

    /// Writes an entry down, once.
    public void add(Entry entry) {
        // What it points to may have been made a moment ago.
        entities.flush();
        Sql.update(
                dataSource,
                ADD,
                Objects.requireNonNull(tenancy.current()),
                Ids.next(),
                entry.customer,
                entry.at.atOffset(ZoneOffset.UTC),
                entry.kind,
                entry.about,
                entry.conversation,
                entry.contact,
                entry.message,
                entry.matter,
                entry.actor,
                entry.medium,
                entry.detail,
                entry.note);
    }

    /// Gives a contact what was heard of it, or of its conversation, before anybody knew whose it was.
    ///
    /// @return whether there was anything
    public boolean adopt(UUID conversation, UUID contact, UUID customer) {
        return entities.createNativeQuery("""
                        UPDATE timeline_entry SET customer_id = ?1, contact_id = ?2
                        WHERE conversation_id = ?3 AND customer_id IS NULL AND (contact_id IS NULL OR contact_id = ?2)
                        """)
                        .setParameter(1, customer)
                        .setParameter(2, contact)
                        .setParameter(3, conversation)
                        .executeUpdate()
                > 0;
    }

    /// When something of that kind happened to a contact, if it did.
    public Optional<Instant> when(String kind, UUID contact) {
        return entities.createNativeQuery(
                        "SELECT at FROM timeline_entry WHERE contact_id = ?1 AND kind = ?2", Instant.class)
                .setParameter(1, contact)
                .setParameter(2, kind)
                .getResultStream()
                .map(Instant.class::cast)
                .findFirst();
    }

    /// Newest first. The case is the one the contact is filed in now.
    ///
    /// @param withNotes whether what people wrote for one another is among it
    List<Line> newest(UUID customer, @Nullable Place before, boolean withNotes, int limit) {
        return entities.createNativeQuery("""
                        SELECT e.id, e.at, e.kind, e.conversation_id, e.contact_id, e.message_id,
                               coalesce(f.case_id, e.case_id) AS case_id, e.actor, e.medium, e.detail,
                               e.note_id, n.text, n.author_name
                        FROM timeline_entry e
                        LEFT JOIN contact_file f ON f.tenant_id = e.tenant_id AND f.id = e.contact_id
                        LEFT JOIN contact_note n ON n.tenant_id = e.tenant_id AND n.id = e.note_id
                        WHERE e.customer_id = ?1 AND (?5 OR e.note_id IS NULL)
                          AND (CAST(?2 AS timestamptz) IS NULL OR (e.at, e.id) < (CAST(?2 AS timestamptz), CAST(?3 AS uuid)))
                        ORDER BY e.at DESC, e.id DESC LIMIT ?4
                        """, Line.class)
                .setParameter(1, customer)
                .setParameter(2, before == null ? null : before.at())
                .setParameter(3, before == null ? null : before.id())
                .setParameter(4, limit)
                .setParameter(5, withNotes)
                .getResultStream()
                .map(Line.class::cast)
                .toList();
    }

    /// An entry as it is read.
    @RegisterForReflection
    record Line(
            UUID id,
            Instant at,
            String kind,
            @Nullable UUID conversationId,
            @Nullable UUID contactId,
            @Nullable UUID messageId,
            @Nullable UUID caseId,
            @Nullable UUID actor,
            @Nullable String medium,
            @Nullable String detail,
            @Nullable UUID noteId,
            @Nullable String text,
            @Nullable String authorName) {}
}
