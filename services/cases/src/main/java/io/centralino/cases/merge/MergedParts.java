package io.centralino.cases.merge;

import io.centralino.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The rows that change hands in a merge and its undo, in few statements however many they are.
///
/// A case takes its contacts along, and they their timeline: the database sees to that (`ON UPDATE CASCADE`).
@ApplicationScoped
class MergedParts {

    private final EntityManager entities;
    private final Tenancy tenancy;

    MergedParts(EntityManager entities, Tenancy tenancy) {
        this.entities = entities;
        this.tenancy = tenancy;
    }

    /// Remembers what is the customer's at this moment.
    void remember(UUID merge, UUID customer) {
        record(merge, customer, "'identity', id, NULL FROM customer_identity WHERE customer_id = ?3");
        record(merge, customer, "'case', id, NULL FROM customer_case WHERE customer_id = ?3");
        record(merge, customer, "'contact', id, case_id FROM contact_file WHERE customer_id = ?3");
        record(merge, customer, "'entry', id, NULL FROM timeline_entry WHERE customer_id = ?3 AND contact_id IS NULL");
    }

    /// Everything of one customer becomes another's.
    void hand(UUID from, UUID to) {
        run("UPDATE customer_case SET customer_id = ?1 WHERE customer_id = ?2", to, from);
        run("UPDATE customer_identity SET customer_id = ?1 WHERE customer_id = ?2", to, from);
        run("UPDATE timeline_entry SET customer_id = ?1 WHERE customer_id = ?2", to, from);
    }

    /// What was remembered becomes the one's again whose it was; entries of its cases go with them.
    void giveBack(UUID merge, UUID from, UUID to) {
        var remembered = "(SELECT id FROM merged_part WHERE merge_id = ?3 AND part = '%s')";
        run(
                "UPDATE customer_case SET customer_id = ?1 WHERE customer_id = ?2 AND id IN "
                        + remembered.formatted("case"),
                to,
                from,
                merge);
        run("""
                UPDATE contact_file f SET customer_id = ?1, case_id = p.case_id FROM merged_part p
                WHERE p.merge_id = ?3 AND p.part = 'contact' AND p.id = f.id AND f.customer_id = ?2
                """, to, from, merge);
        run(
                "UPDATE customer_identity SET customer_id = ?1 WHERE customer_id = ?2 AND id IN "
                        + remembered.formatted("identity"),
                to,
                from,
                merge);
        run(
                "UPDATE timeline_entry SET customer_id = ?1 WHERE customer_id = ?2 AND contact_id IS NULL AND (id IN "
                        + remembered.formatted("entry") + " OR case_id IN " + remembered.formatted("case") + ")",
                to,
                from,
                merge);
    }

    @SuppressWarnings("unchecked")
    List<UUID> of(UUID merge, String part) {
        return entities.createNativeQuery(
                        "SELECT id FROM merged_part WHERE merge_id = ?1 AND part = ?2 ORDER BY id", UUID.class)
                .setParameter(1, merge)
                .setParameter(2, part)
                .getResultList();
    }

    private void record(UUID merge, UUID customer, String what) {
        run(
                "INSERT INTO merged_part (tenant_id, merge_id, part, id, case_id) SELECT ?1, ?2, " + what,
                Objects.requireNonNull(tenancy.current()),
                merge,
                customer);
    }

    private void run(String sql, Object... parameters) {
        var statement = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        statement.executeUpdate();
    }
}
