package io.centralino.channels.chat;

import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.contact.ContactLife;
import io.centralino.channels.conversation.Conversations;
import io.centralino.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Notices that visitors left before anybody answered. Every instance looks; the lock on the conversation lets one of
/// them find it.
@ApplicationScoped
class Abandonment {

    private static final Logger LOG = Logger.getLogger(Abandonment.class);

    private final Visitors visitors;
    private final Presence presence;
    private final ContactLife life;
    private final Conversations conversations;
    private final Tenancy tenancy;
    private final Duration pulse;
    private volatile boolean running;

    Abandonment(
            Visitors visitors,
            Presence presence,
            ContactLife life,
            Conversations conversations,
            Tenancy tenancy,
            ChannelsConfig config) {
        this.visitors = visitors;
        this.presence = presence;
        this.life = life;
        this.conversations = conversations;
        this.tenancy = tenancy;
        this.pulse = config.chat().pulse();
    }

    void start(@Observes StartupEvent started) {
        running = true;
        Thread.ofVirtual().name("abandonment").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(pulse);
                presence.pulse(visitors.conversations());
                presence.left().forEach(this::abandon);
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | RuntimeException later) {
                LOG.debugf("Visitors wait for the database: %s", later.getMessage());
            }
        }
    }

    private void abandon(Presence.Left left) {
        tenancy.in(left.organisation(), () -> {
            conversations.locked(left.conversation());
            if (presence.stillGone(left.conversation())) {
                life.abandon(left.conversation());
            }
        });
    }
}
