package io.centralino.routing.queue;

import io.centralino.routing.registry.Key;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The queues of the organisation at work.
@ApplicationScoped
public class Queues {
    private final EntityManager entities;

    @Inject
    Queues(EntityManager entities) {
        this.entities = entities;
    }

    Queue get(String tenant, String id) {
        var queue = entities.find(Queue.class, new Key(tenant, id));
        if (queue == null) {
            throw Refusal.notFound();
        }
        return queue;
    }

    Queue getOrMake(String tenant, String id) {
        var known = entities.find(Queue.class, new Key(tenant, id));
        return known != null ? known : new Queue(tenant, id);
    }

    void keep(Queue queue) {
        if (!entities.contains(queue)) {
            entities.persist(queue);
        }
    }

    List<Queue> after(String tenant, String id, int atMost) {
        return entities.createQuery("FROM Queue q WHERE q.tenantId = :tenant AND q.id > :id ORDER BY q.id", Queue.class)
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .setMaxResults(atMost)
                .getResultList();
    }

    List<Queue> all(String tenant) {
        return after(tenant, "", Integer.MAX_VALUE);
    }

    /// @throws Refusal where the tenant has no queue of that name
    public void mustKnow(String tenant, Collection<String> ids) {
        var known = names(tenant);
        for (var id : ids) {
            if (!known.containsKey(id)) {
                throw new Refusal(
                        QueueProblem.UNKNOWN_QUEUE, "Define the queue before you name it", Map.of("queue", id));
            }
        }
    }

    /// @throws Refusal where the tenant has no such queue, or one that contacts of this medium do not wait in
    public void mustTake(String tenant, String id, String medium) {
        mustKnow(tenant, List.of(id));
        if (!get(tenant, id).takes(medium)) {
            throw new Refusal(WebProblem.INVALID, "The queue %s takes no contacts of medium %s".formatted(id, medium));
        }
    }

    public Map<String, String> names(String tenant) {
        var names = new HashMap<String, String>();
        entities.createQuery("SELECT q.id, q.name FROM Queue q WHERE q.tenantId = :tenant", Object[].class)
                .setParameter("tenant", tenant)
                .getResultList()
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    /// What the tenant's queues are called and ask of people, by their id.
    public Map<String, Asked> asked(String tenant) {
        var asked = new HashMap<String, Asked>();
        all(tenant).forEach(queue -> asked.put(queue.id, new Asked(queue.name, Map.copyOf(queue.skills))));
        return asked;
    }

    /// A queue's name and the skills it asks, with their least level.
    public record Asked(String name, Map<String, Integer> skills) {}
}
