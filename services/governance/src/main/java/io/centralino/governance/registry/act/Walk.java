package io.centralino.governance.registry.act;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Goes on with what is due, step after step, and looks again every second: every instance does, so that the acts of a
/// dead one go on as well.
@ApplicationScoped
class Walk {
    private static final Logger LOG = Logger.getLogger(Walk.class);

    private final Progress progress;
    private final boolean alone;
    private final Semaphore stopped = new Semaphore(0);

    @Inject
    Walk(Progress progress, ActConfig config) {
        this.progress = progress;
        this.alone = config.alone();
    }

    void start(@Observes StartupEvent started) {
        if (alone) {
            Thread.ofVirtual().name("acts").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.release();
    }

    private void run() {
        try {
            while (!stopped.tryAcquire(1, TimeUnit.SECONDS)) {
                takeAllDue();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeAllDue() {
        try {
            while (progress.takeOne()) {}
        } catch (RuntimeException e) {
            LOG.warnf("Acts wait: %s", e.getMessage());
        }
    }
}
