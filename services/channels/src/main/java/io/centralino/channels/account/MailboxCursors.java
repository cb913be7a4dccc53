package io.centralino.channels.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// Marks where reading a new mailbox begins.
@ApplicationScoped
class MailboxCursors {

    private final EntityManager entities;

    MailboxCursors(EntityManager entities) {
        this.entities = entities;
    }

    /// Safe to call again: a mailbox that is being read goes on where it stands.
    void begin(String organisation, String account) {
        entities.createNativeQuery(
                        "INSERT INTO mailbox_cursor (tenant_id, account_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, organisation)
                .setParameter(2, account)
                .executeUpdate();
    }
}
