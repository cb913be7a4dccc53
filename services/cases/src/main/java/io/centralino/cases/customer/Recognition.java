package io.centralino.cases.customer;

import io.centralino.cases.customer.Identity.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds whom a contact comes from, or opens a customer for them.
///
/// An address decides; a browser that came back counts where no address is given, or where nobody with an address has
/// used it yet. Two customers are never joined here: that is for people to decide, see merge.
@ApplicationScoped
public class Recognition {

    private final Customers customers;

    Recognition(Customers customers) {
        this.customers = customers;
    }

    /// The customer, held until the transaction ends.
    ///
    /// @param before whom the conversation was with until now, for contacts that say nothing of who they are
    public Recognised recognise(
            String tenant, Collection<Identity> said, @Nullable String name, Optional<UUID> before, Instant now) {
        var identities = said.stream()
                .distinct()
                .sorted(Comparator.comparing(Identity::kind))
                .toList();
        while (true) {
            var known = customers.known(identities);
            var found = find(identities, known).or(() -> identities.isEmpty() ? before : Optional.empty());
            var id = found.or(() -> customers.open(tenant, identities.isEmpty() ? null : identities.getFirst(), now));
            if (id.isPresent()) {
                identities.stream()
                        .filter(identity -> known.stream().noneMatch(other -> other.is(identity)))
                        .forEach(identity -> customers.recognise(tenant, id.get(), identity, now));
                var customer = customers.held(id.get()).orElseThrow();
                customer.introduce(name);
                return new Recognised(customer, found.isEmpty());
            }
        }
    }

    private Optional<UUID> find(List<Identity> identities, List<KnownIdentity> known) {
        var byAddress = known.stream()
                .filter(identity -> !identity.kind().equals(Kind.VISITOR.word()))
                .findFirst();
        if (byAddress.isPresent()) {
            return byAddress.map(KnownIdentity::customerId);
        }
        var saysAddress = identities.stream().anyMatch(identity -> identity.kind() != Kind.VISITOR);
        return known.stream()
                .map(KnownIdentity::customerId)
                .filter(customer -> !saysAddress || !customers.hasAddress(customer))
                .findFirst();
    }

    /// @param fresh whether nobody knew them before
    public record Recognised(Customer customer, boolean fresh) {}
}
