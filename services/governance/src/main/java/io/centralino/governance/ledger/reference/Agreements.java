package io.centralino.governance.ledger.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What was agreed for a queue, in the order of who has the say: contract, queue, the usual.
@ApplicationScoped
public class Agreements {
    private final KnownContracts contracts;
    private final KnownQueues queues;

    @Inject
    Agreements(KnownContracts contracts, KnownQueues queues) {
        this.contracts = contracts;
        this.queues = queues;
    }

    /// The service level a viewer judges a queue by. Where contracts of one queue differ, a vendor has its own and the
    /// tenant has the queue's.
    public ServiceLevel target(String viewer, QueueRef ref) {
        var agreed = contracts
                .over(ref)
                .filter(contract -> viewer.equals(contract.tenant()) || viewer.equals(contract.vendorId()))
                .map(KnownContracts.Contract::serviceLevel)
                .distinct()
                .toList();
        return agreed.size() == 1 ? agreed.getFirst() : queues.serviceLevel(ref).orElse(ServiceLevel.USUAL);
    }

    /// The vendor of a queue that only one works on.
    public Optional<String> onlyVendor(QueueRef ref) {
        var vendors = contracts
                .over(ref)
                .map(KnownContracts.Contract::vendorId)
                .distinct()
                .toList();
        return vendors.size() == 1 ? Optional.of(vendors.getFirst()) : Optional.empty();
    }

    /// The queues an organisation has figures of.
    public Set<QueueRef> queues(String organisation) {
        var of = new TreeSet<>(queues.of(organisation));
        contracts.of(organisation).forEach(of::add);
        return of;
    }
}
