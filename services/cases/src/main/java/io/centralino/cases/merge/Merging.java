package io.centralino.cases.merge;

import static io.centralino.cases.matter.Cases.GENERAL;
import static io.centralino.cases.merge.MergeProblem.CUSTOMER_MERGED;
import static io.centralino.cases.merge.MergeProblem.MERGE_BURIED;
import static io.centralino.cases.merge.MergeProblem.SAME_CUSTOMER;

import io.centralino.cases.contact.ContactFile;
import io.centralino.cases.contact.ContactFiles;
import io.centralino.cases.contact.Refiling;
import io.centralino.cases.customer.Customer;
import io.centralino.cases.customer.Customers;
import io.centralino.cases.matter.Case;
import io.centralino.cases.matter.CaseVoice;
import io.centralino.cases.matter.CaseVoice.Change;
import io.centralino.cases.matter.Cases;
import io.centralino.events.Ids;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Joins two customers, and parts them again.
///
/// The survivor gets the other's identities, cases, contacts and timeline. An undo gives back exactly what was the
/// other's at the merge; what came after stays with the survivor, and moves to a case of the survivor's own where it
/// was filed in one that goes back.
@ApplicationScoped
class Merging {

    private final EntityManager entities;
    private final Customers customers;
    private final Cases cases;
    private final ContactFiles files;
    private final MergedParts parts;
    private final CaseVoice caseVoice;
    private final Refiling refiling;
    private final MergeVoice voice;

    Merging(
            EntityManager entities,
            Customers customers,
            Cases cases,
            ContactFiles files,
            MergedParts parts,
            CaseVoice caseVoice,
            Refiling refiling,
            MergeVoice voice) {
        this.entities = entities;
        this.customers = customers;
        this.cases = cases;
        this.files = files;
        this.parts = parts;
        this.caseVoice = caseVoice;
        this.refiling = refiling;
        this.voice = voice;
    }

    UUID merge(String tenant, UUID from, UUID into, UUID by, Instant now) {
        hold(from, into);
        if (from.equals(into)) {
            throw new Refusal(SAME_CUSTOMER, "A customer cannot be merged into itself");
        }
        var merged = unmerged(from);
        var survivor = unmerged(into);
        var named = survivor.introduce(merged.name().orElse(null));
        merged.mergeInto(survivor);
        var merge = new CustomerMerge(Ids.next(), tenant, into, from, named, now, by);
        entities.persist(merge);
        entities.flush();

        parts.remember(merge.id(), from);
        parts.hand(from, into);
        entities.clear();
        tell(tenant, merge.id(), into, "merged", by, now);
        voice.merged(tenant, merge, by, now);
        return merge.id();
    }

    void undo(String tenant, UUID id, UUID by, Instant now) {
        var merge = Optional.ofNullable(entities.find(CustomerMerge.class, id)).orElseThrow(Refusal::notFound);
        hold(merge.survivorId(), merge.mergedId());
        entities.refresh(merge);
        if (merge.isUndone()) {
            return;
        }
        var survivor = customers.findById(merge.survivorId());
        if (survivor.mergedInto().isPresent()) {
            throw new Refusal(MERGE_BURIED, "The survivor was merged itself since; undo that first");
        }
        if (merge.named()) {
            survivor.forgetName();
        }
        customers.findById(merge.mergedId()).comeBack();
        merge.undo(now, by);
        entities.flush();

        leaveBehind(tenant, merge, by, now);
        parts.giveBack(merge.id(), merge.survivorId(), merge.mergedId());
        entities.clear();
        tell(tenant, merge.id(), merge.mergedId(), "split", by, now);
        voice.split(tenant, merge, by, now);
    }

    /// Contacts that came after the merge into cases that go back now need a case of the survivor's own.
    private void leaveBehind(String tenant, CustomerMerge merge, UUID by, Instant now) {
        var goingBack = parts.of(merge.id(), "case");
        var alsoGoingBack = new HashSet<>(parts.of(merge.id(), "contact"));
        var staying = files.in(goingBack).stream()
                .filter(contact -> !alsoGoingBack.contains(contact.id()))
                .filter(contact -> contact.customerId().equals(merge.survivorId()))
                .toList();
        if (staying.isEmpty()) {
            return;
        }
        var own = cases.under(merge.survivorId(), GENERAL, goingBack);
        var matter =
                own.orElseGet(() -> cases.open(tenant, merge.survivorId(), GENERAL, null, allSynthetic(staying), now));
        if (own.isEmpty()) {
            caseVoice.opened(tenant, matter, null, null);
        }
        staying.forEach(contact -> refiling.move(tenant, contact, matter, "split", by, now));
    }

    /// Says of open cases and contacts under way whose they are now.
    private void tell(String tenant, UUID merge, UUID owner, String cause, UUID by, Instant now) {
        var customer = customers.findById(owner);
        for (var id : parts.of(merge, "case")) {
            cases.findByIdOptional(id)
                    .filter(Case::isUnderWay)
                    .ifPresent(it ->
                            caseVoice.said(tenant, it, Change.of(cause, now).by(by)));
        }
        files.underWay(parts.of(merge, "contact"))
                .forEach(contact -> refiling.tell(tenant, contact, customer, cause, now));
    }

    private Customer unmerged(UUID id) {
        var customer = customers.findById(id);
        if (customer.mergedInto().isPresent()) {
            throw new Refusal(CUSTOMER_MERGED, "Customer %s has gone into another".formatted(id));
        }
        return customer;
    }

    /// Always in the same order, so that two merges of one pair wait for each other rather than lock each other up.
    private void hold(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(customers::hold);
    }

    private static boolean allSynthetic(List<ContactFile> contacts) {
        return contacts.stream().allMatch(ContactFile::synthetic);
    }
}
