package io.centralino.channels.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The messages of the organisation at hand.
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

    public Optional<Message> calledByClient(UUID conversation, String clientId) {
        return find("conversationId = ?1 and clientId = ?2", conversation, clientId)
                .firstResultOptional();
    }

    /// Keeps everyone else from changing the message until the transaction ends.
    public Message locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Our answer that a provider calls by this id.
    public Optional<UUID> answerCalled(String account, String providerId) {
        return getEntityManager()
                .createQuery("""
                        SELECT m.id FROM Message m JOIN Conversation c ON c.id = m.conversationId
                        WHERE m.providerId = ?1 AND m.direction = ?2 AND c.accountId = ?3
                        """, UUID.class)
                .setParameter(1, providerId)
                .setParameter(2, Message.Direction.out)
                .setParameter(3, account)
                .getResultStream()
                .findFirst();
    }

    public List<Message> after(UUID conversation, int sequence, int most) {
        return find("conversationId = ?1 and sequence > ?2 order by sequence", conversation, sequence)
                .page(0, most)
                .list();
    }

    /// What people wrote to us after a certain message; an absence note is no person's.
    public List<Message> receivedAfter(UUID conversation, int sequence) {
        return list(
                "conversationId = ?1 and sequence > ?2 and direction = ?3 and (automatic is null or automatic = 'bulk') order by sequence",
                conversation,
                sequence,
                Message.Direction.in);
    }

    /// The latest mails of a conversation before a certain message, the newest first.
    public List<Message> mailsBefore(UUID conversation, int sequence, int most) {
        return find(
                        "conversationId = ?1 and sequence < ?2 and mailId is not null order by sequence desc",
                        conversation,
                        sequence)
                .page(0, most)
                .list();
    }

    List<Message> of(Set<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }
}
