package io.centralino.governance.ledger.webhook;

import io.centralino.events.Pace;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Sends what is due: each subscription on a thread of its own, one delivery after the other.
///
/// Woken when deliveries are committed, and looking once a second for those of other instances and for those whose
/// pause is over.
@ApplicationScoped
class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    private final Lanes lanes;
    private final Round round;
    private final Subscriptions subscriptions;
    private final Upkeep upkeep;
    private final Semaphore free;
    private final Semaphore wake = new Semaphore(0);
    private final Pace pace = new Pace(Duration.ofMillis(100), 2);
    private long nextLook = System.nanoTime();
    private volatile boolean running;

    @Inject
    Courier(
            Lanes lanes,
            Round round,
            Subscriptions subscriptions,
            Upkeep upkeep,
            WebhookConfig config,
            MeterRegistry meters) {
        this.lanes = lanes;
        this.round = round;
        this.subscriptions = subscriptions;
        this.upkeep = upkeep;
        this.free = new Semaphore(config.lanes());
        meters.gauge("centralino.webhook.lanes.free", free, Semaphore::availablePermits);
    }

    void start(@Observes StartupEvent started) {
        running = true;
        subscriptions.onCommit(wake::release);
        Thread.ofVirtual().name("webhooks").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        wake.release();
    }

    private void run() {
        while (running) {
            try {
                wake.tryAcquire(1, TimeUnit.SECONDS);
                look();
                if (!subscriptions.none()) {
                    pace.await();
                    wake.drainPermits();
                    takeUp();
                    pace.done();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Webhooks wait: %s", e.getMessage());
            }
        }
    }

    private void look() {
        if (System.nanoTime() - nextLook >= 0) {
            nextLook = System.nanoTime() + LOOK_EVERY;
            subscriptions.look();
            upkeep.look();
        }
    }

    private void takeUp() {
        var room = free.drainPermits();
        var used = 0;
        try {
            for (var lane : room == 0 ? List.<Lane>of() : lanes.take(room)) {
                used++;
                Thread.ofVirtual().name("webhook").start(() -> work(lane));
            }
        } finally {
            free.release(room - used);
        }
    }

    private void work(Lane lane) {
        try {
            round.go(lane, () -> running);
        } catch (RuntimeException e) {
            LOG.warnf("A webhook of %s waits: %s", lane.organisation(), e.getMessage());
        } finally {
            free.release();
            // What came in while the lane was still taken found nobody to take it.
            wake.release();
        }
    }
}
