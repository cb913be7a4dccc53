package io.centralino.channels.contact;

import io.centralino.channels.conversation.Conversation;
import io.centralino.web.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The contacts of the organisation at hand.
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    public Optional<Contact> openIn(UUID conversation) {
        return find("conversationId = ?1 and state = ?2", conversation, Contact.State.open)
                .firstResultOptional();
    }

    /// A contact that belongs to this very conversation.
    public Contact named(UUID conversation, UUID id) {
        return findByIdOptional(id)
                .filter(found -> found.conversationId().equals(conversation))
                .orElseThrow(Refusal::notFound);
    }

    /// Where a contact belongs, locked: whoever means to change a contact first keeps everyone else from its
    /// conversation.
    Optional<Conversation> lockConversationOf(UUID contact) {
        return getEntityManager()
                .createQuery(
                        "FROM Conversation v WHERE v.id = (SELECT c.conversationId FROM Contact c WHERE c.id = :id)",
                        Conversation.class)
                .setParameter("id", contact)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /// Contacts of a state, the newest first.
    List<Contact> page(Contact.State state, @Nullable UUID before, int size) {
        return before == null
                ? find("state = ?1 order by id desc", state).page(0, size).list()
                : find("state = ?1 and id < ?2 order by id desc", state, before)
                        .page(0, size)
                        .list();
    }
}
