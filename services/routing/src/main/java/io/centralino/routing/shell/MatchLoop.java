package io.centralino.routing.shell;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Ids;
import io.centralino.events.Outbox;
import io.centralino.events.Pace;
import io.centralino.events.StateReader;
import io.centralino.routing.RoutingConfig;
import io.centralino.routing.registry.Contracts;
import io.centralino.routing.registry.People;
import io.centralino.routing.signal.Signals;
import io.centralino.web.Grants;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Keeps deciding on one thread: at once when something changed here, by the clock when an offer lapses, by polling for
/// the rest.
@ApplicationScoped
class MatchLoop {
    private static final Logger LOG = Logger.getLogger(MatchLoop.class);

    private final Deciding deciding;
    private final StateReader state;
    private final Clock clock;
    private final Duration poll;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running;

    /// In a rush one round decides on what came meanwhile, instead of one round on each.
    private final Pace pace = new Pace(Duration.ofMillis(100), 2);

    @Inject
    MatchLoop(
            @DataSource("engine") AgroalDataSource engine,
            Standing standing,
            Decisions decisions,
            Outbox outbox,
            RoutingConfig config,
            Clock clock,
            StateReader state,
            MeterRegistry meters) {
        this.deciding = new Deciding(engine, standing, decisions, outbox, config, clock, Ids.next());
        this.state = state;
        this.clock = clock;
        this.poll = config.match().poll();
        this.thread = Thread.ofPlatform().name("matchmaker").daemon().unstarted(this::run);
        meters.gauge("centralino.routing.match.epoch", deciding, Deciding::epoch);
    }

    void start(@Observes StartupEvent started, Signals signals, Grants grants, Contracts contracts, People people) {
        signals.onSignal(wake::release);
        Runnable everybody = () -> {
            deciding.peopleChanged();
            wake.release();
        };
        grants.onChange(everybody);
        contracts.onChange(tenant -> everybody.run());
        people.onChange(everybody);
        running = true;
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake.release();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        while (running) {
            try {
                if (!state.caughtUp() || !deciding.reigns() && !deciding.takeOver()) {
                    pause(Duration.ofMillis(250));
                } else if (!deciding.round()) {
                    rest();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf(e, "Deciding begins anew");
                pause(Duration.ofMillis(250));
            }
        }
        deciding.stepDown();
    }

    private void rest() throws InterruptedException {
        var until = deciding.due()
                .map(due -> Duration.between(clock.instant(), due))
                .filter(due -> due.compareTo(poll) < 0)
                .orElse(poll);
        pause(until);
        pace.await();
        pace.done();
        wake.drainPermits();
    }

    private void pause(Duration longest) {
        try {
            if (wake.tryAcquire(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
