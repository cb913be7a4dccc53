package io.centralino.channels.invitation;

import io.centralino.channels.contact.Contact;
import io.centralino.channels.conversation.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which invitations were brought, and how that went.
@ApplicationScoped
class Invitations {

    private final EntityManager entities;

    Invitations(EntityManager entities) {
        this.entities = entities;
    }

    boolean isBrought(UUID invitation) {
        return !entities.createNativeQuery("SELECT 1 FROM brought_invitation WHERE id = ?1")
                .setParameter(1, invitation)
                .getResultList()
                .isEmpty();
    }

    /// Fails where it was brought before.
    void note(
            UUID invitation, Contact contact, InvitationFacts.Outcome outcome, @Nullable Message message, Instant now) {
        entities.flush();
        entities.createNativeQuery("""
                        INSERT INTO brought_invitation (tenant_id, id, contact_id, message_id, outcome, at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(1, contact.tenantId())
                .setParameter(2, invitation)
                .setParameter(3, contact.id())
                .setParameter(4, message == null ? null : message.id())
                .setParameter(5, outcome.name())
                .setParameter(6, now)
                .executeUpdate();
    }
}
