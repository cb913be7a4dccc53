package io.centralino.governance.registry.contract;

import io.centralino.governance.registry.Key;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/// All contracts, of which a transaction sees those its organisation gave or took.
@ApplicationScoped
class Contracts implements PanacheRepositoryBase<Contract, Key> {
    /// A contract by the name its tenant gave it, or the one of that name the vendor took, where there is but one.
    Optional<Contract> find(String org, String id) {
        return findByIdOptional(new Key(org, id)).or(() -> {
            var taken = list("vendorId = ?1 and id = ?2", org, id);
            return taken.size() == 1 ? Optional.of(taken.getFirst()) : Optional.empty();
        });
    }

    Optional<Contract> givenBy(String tenant, String id) {
        return findByIdOptional(new Key(tenant, id));
    }

    /// One more than a page, from after a key on.
    List<Contract> after(String org, Key key) {
        return find(
                        "(tenantId = ?1 or vendorId = ?1) and (tenantId > ?2 or (tenantId = ?2 and id > ?3))",
                        Sort.by("tenantId", "id"),
                        org,
                        key.tenantId(),
                        key.id())
                .page(0, Page.LIMIT + 1)
                .list();
    }

    /// Writes now, so that a vendor who does not exist is refused here and not when the answer has been given.
    void sign(Contract contract, String vendor) {
        try {
            persist(contract);
            flush();
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException broken
                    && "contract_vendor".equals(broken.getConstraintName())) {
                throw new Refusal(
                        ContractProblem.UNKNOWN_VENDOR,
                        "No organisation is called " + vendor,
                        Map.of("vendorId", vendor));
            }
            throw e;
        }
    }
}
