package io.centralino.routing.disposition;

import io.centralino.routing.registry.Key;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// One way a contact may end, and the queues where it may be used; none named means everywhere.
@Entity
@IdClass(Key.class)
@SuppressWarnings("NullAway.Init")
class Disposition {
    @Id
    @Column(name = "tenant_id")
    String tenantId;

    @Id
    String id;

    String label;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "disposition_queue",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "disposition_id", referencedColumnName = "id")
            })
    @Column(name = "queue_id")
    Set<String> queues = new HashSet<>();

    Disposition() {}

    Disposition(String tenantId, String id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    void becomes(String label, Collection<String> queues) {
        this.label = label;
        this.queues.retainAll(queues);
        this.queues.addAll(queues);
    }

    boolean usableIn(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }
}
