package io.centralino.channels;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Does a piece of work again and again, on a thread of its own: at once while there is more or when the bell rings,
/// else after a second, so that what another instance left behind is found too.
public final class Round {

    private static final Logger LOG = Logger.getLogger(Round.class);

    private final String name;
    private final Work work;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;

    public Round(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    /// One turn of the work.
    public interface Work {

        /// @return whether there may be more to do at once
        boolean once() throws Exception;
    }

    public void start() {
        running = true;
        Thread.ofVirtual().name(name).start(this::run);
    }

    public void ring() {
        bell.release();
    }

    public void stop() {
        running = false;
        ring();
    }

    private void run() {
        while (running) {
            try {
                if (!work.once() && bell.tryAcquire(1, TimeUnit.SECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception later) {
                LOG.warnf("The round of the %s waits for the database: %s", name, later.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
