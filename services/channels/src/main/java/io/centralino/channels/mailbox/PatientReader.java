package io.centralino.channels.mailbox;

import io.centralino.channels.mail.MailLimits;
import io.centralino.channels.mail.MailReader;
import io.centralino.channels.mail.Obstacle;
import io.centralino.channels.mail.Reading;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads mails on a thread of their own, which is left behind if it does not come back in time.
@ApplicationScoped
class PatientReader {

    private final MailLimits limits = MailLimits.USUAL;
    private final MailReader reader = new MailReader(limits);
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("mail-reader-", 0).daemon().factory());

    Reading read(byte[] mail) {
        var reading = threads.submit(() -> reader.read(mail));
        try {
            // The reader stops by itself at every byte it asks for; this catches what happens between two bytes.
            return reading.get(2 * limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            reading.cancel(true);
            return new Reading.Unreadable(reader.head(mail), Obstacle.TOO_SLOW);
        } catch (ExecutionException failed) {
            return new Reading.Unreadable(reader.head(mail), Obstacle.MALFORMED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading a mail", stopped);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
    }
}
