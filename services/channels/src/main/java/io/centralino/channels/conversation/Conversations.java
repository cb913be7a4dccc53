package io.centralino.channels.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The conversations of the organisation at hand, with who takes part in them and the mails they mention.
@ApplicationScoped
public class Conversations implements PanacheRepositoryBase<Conversation, UUID> {

    /// Keeps everyone else from adding to the conversation until the transaction ends.
    public Optional<Conversation> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Map<UUID, Conversation> of(Set<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Conversation::id, Function.identity()));
    }

    public void admit(Conversation conversation, String address) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO participant (tenant_id, conversation_id, address) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, conversation.tenantId())
                .setParameter(2, conversation.id())
                .setParameter(3, address)
                .executeUpdate();
    }

    public boolean takesPart(UUID conversation, String address) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM participant WHERE conversation_id = ?1 AND address = ?2")
                .setParameter(1, conversation)
                .setParameter(2, address)
                .getResultList()
                .isEmpty();
    }

    /// The latest conversation at an account in which any of these takes part.
    @SuppressWarnings("unchecked")
    public Optional<UUID> latestWith(String account, Collection<String> keys) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT c.id FROM participant p
                        JOIN conversation c ON c.tenant_id = p.tenant_id AND c.id = p.conversation_id
                        WHERE p.address IN (?1) AND c.account_id = ?2 ORDER BY c.id DESC LIMIT 1
                        """, UUID.class)
                .setParameter(1, keys)
                .setParameter(2, account)
                .getResultStream()
                .findFirst();
    }

    /// Keeps everyone else who names one of these from beginning a conversation until the transaction ends.
    public void alone(String account, Collection<String> keys) {
        keys.stream()
                .map(key -> account + "/" + key)
                .sorted()
                .forEach(key -> getEntityManager()
                        .createNativeQuery(
                                "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(current_setting('app.organisation') || '/' || ?1, 0))) AS held")
                        .setParameter(1, key)
                        .getResultList());
    }

    /// Notes what the customer of a conversation is known by; any of it leads back here.
    ///
    /// @return those that are news
    public List<Identity> know(Conversation conversation, List<Identity> identities) {
        var news = conversation.knows(identities);
        news.forEach(identity -> admit(conversation, identity.key()));
        return news;
    }

    /// Remembers that a mail of this conversation bears or mentions these Message-IDs.
    public void mention(Conversation conversation, List<String> mailIds) {
        for (var mailId : mailIds) {
            getEntityManager()
                    .createNativeQuery(
                            "INSERT INTO message_reference (tenant_id, mail_id, conversation_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                    .setParameter(1, conversation.tenantId())
                    .setParameter(2, mailId)
                    .setParameter(3, conversation.id())
                    .executeUpdate();
        }
    }

    /// The conversations that mention a mail; more than one where somebody mentions what is not theirs.
    @SuppressWarnings("unchecked")
    public List<UUID> mentioning(String mailId) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT conversation_id FROM message_reference WHERE mail_id = ?1 ORDER BY conversation_id LIMIT 20",
                        UUID.class)
                .setParameter(1, mailId)
                .getResultList();
    }
}
