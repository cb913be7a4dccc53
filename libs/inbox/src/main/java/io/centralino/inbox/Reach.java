package io.centralino.inbox;

import io.centralino.events.Fact;
import io.centralino.events.Outbox;
import io.centralino.events.StateListener;
import io.centralino.events.StateReader;
import io.centralino.tenancy.Tenancy;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Says up to which of its states this service has heard of each organisation, so that who opens or closes one knows
/// when the word is everywhere.
///
/// A state of its own and no fact: nobody has to read all that happens to learn it, and what was said before is known
/// at the next start and not said again.
@ApplicationScoped
@IfBuildProperty(name = "centralino.database", stringValue = "true", enableIfMissing = true)
class Reach implements StateListener {
    private static final Logger LOG = Logger.getLogger(Reach.class);
    private static final String ORGANISATIONS = "governance.organisation-state";

    private final StateReader state;
    private final Tenancy tenancy;
    private final Outbox outbox;
    private final String own;
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final Map<String, Long> said = new ConcurrentHashMap<>();
    private final BlockingQueue<String> due = new LinkedBlockingQueue<>();
    private @Nullable Thread thread;

    @Inject
    Reach(
            StateReader state,
            Tenancy tenancy,
            Outbox outbox,
            @ConfigProperty(name = "centralino.service") String service) {
        this.state = state;
        this.tenancy = tenancy;
        this.outbox = outbox;
        this.own = service + ".reach-state";
    }

    @Override
    public String topic() {
        return ORGANISATIONS;
    }

    @Override
    public Set<String> topics() {
        return Set.of(ORGANISATIONS, own);
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        if (fact == null) {
            return;
        }
        if (fact.source().equals("/centralino/governance") && fact.type().contains(".organisation-state.")) {
            heard.put(fact.tenant(), fact.sequence());
            due.add(fact.tenant());
        } else {
            said.merge(fact.tenant(), fact.data(Reached.class).version(), Math::max);
        }
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("reach").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            state.awaitCaughtUp();
            while (true) {
                var organisation = due.take();
                while (!say(organisation)) {
                    Thread.sleep(500);
                }
            }
        } catch (InterruptedException | IllegalStateException stopped) {
            LOG.debug("Stopping");
        }
    }

    /// @return false where the database has to be asked again
    private boolean say(String organisation) {
        var version = heard.getOrDefault(organisation, 0L);
        if (said.getOrDefault(organisation, 0L) >= version) {
            return true;
        }
        try {
            tenancy.in(
                    organisation,
                    () -> outbox.state(own, organisation, organisation, new Reached(organisation, version)));
            said.merge(organisation, version, Math::max);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("What was heard of %s waits to be said: %s", organisation, e.getMessage());
            return false;
        }
    }

    /// Up to which state of an organisation this service has heard.
    ///
    /// @param version the sequence of that state event
    @RegisterForReflection
    record Reached(String organisation, long version) {}
}
