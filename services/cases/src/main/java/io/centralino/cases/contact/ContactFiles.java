package io.centralino.cases.contact;

import io.centralino.cases.customer.Customers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The files of contacts of the organisation at hand.
@ApplicationScoped
public class ContactFiles implements PanacheRepositoryBase<ContactFile, UUID> {

    private final Customers customers;

    ContactFiles(Customers customers) {
        this.customers = customers;
    }

    /// A file whose customer is held until the transaction ends, so that whose contact it is stays so.
    public Optional<ContactFile> held(UUID contact) {
        var file = findByIdOptional(contact);
        file.ifPresent(this::hold);
        return file;
    }

    /// Whoever waited for a merge finds the contact with another customer than the one it waited for.
    private void hold(ContactFile file) {
        UUID held;
        do {
            held = file.customerId();
            customers.hold(held);
            getEntityManager().refresh(file);
        } while (!held.equals(file.customerId()));
    }

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
