package io.centralino.cases.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The files of contacts of the organisation at hand.
@ApplicationScoped
public class ContactFiles implements PanacheRepositoryBase<ContactFile, UUID> {

    /// The contact a conversation had last.
    Optional<ContactFile> lastOf(UUID conversation) {
        return find("conversationId = ?1 ORDER BY openedAt DESC, id DESC", conversation)
                .firstResultOptional();
    }

    /// Those of them that are not over: what becomes of them still matters to who works on them.
    public List<ContactFile> underWay(Collection<UUID> contacts) {
        return contacts.isEmpty() ? List.of() : list("id IN ?1 AND closedAt IS NULL ORDER BY id", contacts);
    }

    public List<ContactFile> in(Collection<UUID> matters) {
        return matters.isEmpty() ? List.of() : list("caseId IN ?1 ORDER BY id", matters);
    }
}
