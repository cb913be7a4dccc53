package io.centralino.cases.customer;

import io.centralino.cases.customer.Identity.Kind;
import io.centralino.events.Ids;
import io.centralino.web.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The customers of the organisation at hand, and what they are recognised by.
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {

    /// A customer by id; a merged one leads to who it is now.
    public Optional<Customer> now(UUID id) {
        var customer = findByIdOptional(id);
        while (customer.flatMap(Customer::mergedInto).isPresent()) {
            customer = customer.flatMap(Customer::mergedInto).flatMap(this::findByIdOptional);
        }
        return customer;
    }

    /// The same, held until the transaction ends: what is decided about a customer is decided by one at a time.
    public Optional<Customer> held(UUID id) {
        var customer = alone(id);
        while (customer.flatMap(Customer::mergedInto).isPresent()) {
            customer = customer.flatMap(Customer::mergedInto).flatMap(this::alone);
        }
        return customer;
    }

    /// Holds exactly this customer, merged or not.
    public void hold(UUID id) {
        if (alone(id).isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private Optional<Customer> alone(UUID id) {
        var customer = findByIdOptional(id);
        flush();
        customer.ifPresent(known -> getEntityManager().refresh(known, LockModeType.PESSIMISTIC_WRITE));
        return customer;
    }

    /// A new customer whom this identity leads to, unless it leads to somebody already.
    ///
    /// The unique key decides: whoever comes second waits for the first and then finds it.
    Optional<UUID> open(String tenant, @Nullable Identity identity, Instant now) {
        var id = Ids.next();
        getEntityManager()
                .createNativeQuery("INSERT INTO customer (tenant_id, id, since) VALUES (?1, ?2, ?3)")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, now)
                .executeUpdate();
        if (identity == null || recognise(tenant, id, identity, now)) {
            return Optional.of(id);
        }
        delete("id", id);
        return Optional.empty();
    }

    /// Lets an identity lead to a customer, unless it leads to somebody already.
    boolean recognise(String tenant, UUID customer, Identity identity, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                INSERT INTO customer_identity (tenant_id, id, kind, value, customer_id, since)
                                VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (tenant_id, kind, value) DO NOTHING
                                """)
                        .setParameter(1, tenant)
                        .setParameter(2, Ids.next())
                        .setParameter(3, identity.kind().word())
                        .setParameter(4, identity.value())
                        .setParameter(5, customer)
                        .setParameter(6, now)
                        .executeUpdate()
                == 1;
    }

    List<KnownIdentity> known(Collection<Identity> identities) {
        return identities.stream()
                .flatMap(identity -> identities(
                        "SELECT i FROM KnownIdentity i WHERE i.kind = ?1 AND i.value = ?2",
                        identity.kind().word(),
                        identity.value()))
                .toList();
    }

    /// Whom an identity leads to, as they are now.
    Optional<UUID> recognised(Identity identity) {
        return known(List.of(identity)).stream()
                .map(KnownIdentity::customerId)
                .flatMap(id -> now(id).stream())
                .map(Customer::id)
                .findFirst();
    }

    public List<KnownIdentity> identitiesOf(UUID customer) {
        return identities("SELECT i FROM KnownIdentity i WHERE i.customerId = ?1 ORDER BY i.since, i.id", customer)
                .toList();
    }

    boolean hasAddress(UUID customer) {
        return identitiesOf(customer).stream()
                .anyMatch(identity -> !identity.kind().equals(Kind.VISITOR.word()));
    }

    /// Whom the identity somebody typed leads to.
    List<Customer> recognisedBy(String typed) {
        return known(Identity.meantBy(typed).toList()).stream()
                .map(KnownIdentity::customerId)
                .distinct()
                .flatMap(id -> now(id).stream())
                .toList();
    }

    /// Customers whose name holds the words, newest first, older than the given one.
    List<Customer> named(String words, @Nullable UUID before, int limit) {
        var pattern = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return getEntityManager()
                .createQuery("""
                        SELECT c FROM Customer c WHERE c.mergedInto IS NULL
                          AND (:words = '%%' OR lower(c.name) LIKE :words ESCAPE '\\')
                          AND (:before IS NULL OR c.id < :before) ORDER BY c.id DESC
                        """, Customer.class)
                .setParameter("words", pattern)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    private Stream<KnownIdentity> identities(String query, Object... parameters) {
        var prepared = getEntityManager().createQuery(query, KnownIdentity.class);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setParameter(i + 1, parameters[i]);
        }
        return prepared.getResultStream();
    }
}
