package io.centralino.routing.queue;

import io.centralino.events.Outbox;
import io.centralino.routing.registry.Contracts;
import io.centralino.routing.signal.Signals;
import io.centralino.tenancy.Tenancy;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/// Says anew whose people work on a queue when a contract changes it. Saying it from two instances at once does no
/// harm.
@ApplicationScoped
class QueueVendors {
    private static final Logger LOG = Logger.getLogger(QueueVendors.class);

    private final Contracts contracts;
    private final Queues queues;
    private final Tenancy tenancy;
    private final Outbox outbox;
    private final Signals signals;

    @Inject
    QueueVendors(Contracts contracts, Queues queues, Tenancy tenancy, Outbox outbox, Signals signals) {
        this.contracts = contracts;
        this.queues = queues;
        this.tenancy = tenancy;
        this.outbox = outbox;
        this.signals = signals;
    }

    /// Before state is read, so that no contract is missed.
    void listen(@Observes @Priority(100) StartupEvent starting) {
        contracts.onChange(this::follow);
    }

    /// Where the database is away, the next contract or the next start says it; deciding goes by the contracts
    /// themselves.
    private void follow(String tenant) {
        try {
            say(tenant);
        } catch (RuntimeException e) {
            LOG.warnf("Whose people work for %s is not said anew: %s", tenant, e.getMessage());
        }
    }

    private void say(String tenant) {
        tenancy.in(
                tenant,
                () -> queues.all(tenant).forEach(queue -> {
                    if (queue.workedOnBy(contracts.vendorsOf(tenant, queue.id))) {
                        outbox.state("routing.queue-state", queue.id, tenant, QueueState.of(queue));
                        signals.queue(tenant, queue.id);
                    }
                }));
    }
}
