package io.centralino.channels.whatsapp;

import io.centralino.channels.Round;
import io.centralino.channels.account.Accounts;
import io.centralino.channels.account.Provider;
import io.centralino.channels.conversation.Messages;
import io.centralino.channels.mail.Attachment;
import io.centralino.channels.vault.Vault;
import io.centralino.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Fetches the files that messages name. The message is there before, and stays when a file is not to be had.
@ApplicationScoped
class Fetching {

    private static final Logger LOG = Logger.getLogger(Fetching.class);
    private static final int AT_ONCE = 8;
    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final Files files;
    private final Graph graph;
    private final Vault vault;
    private final Accounts accounts;
    private final Provider provider;
    private final Messages messages;
    private final Tenancy tenancy;
    private final Round round = new Round("files", this::once);

    Fetching(
            Files files,
            Graph graph,
            Vault vault,
            Accounts accounts,
            Provider provider,
            Messages messages,
            Tenancy tenancy) {
        this.files = files;
        this.graph = graph;
        this.vault = vault;
        this.accounts = accounts;
        this.provider = provider;
        this.messages = messages;
        this.tenancy = tenancy;
    }

    void start(@Observes StartupEvent started) {
        round.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        round.stop();
    }

    void named(@Observes(during = TransactionPhase.AFTER_SUCCESS) Files.Named named) {
        round.ring();
    }

    private boolean once() {
        var due = files.claim(AT_ONCE);
        if (!due.isEmpty()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(one -> threads.execute(() -> fetch(one)));
            }
        }
        return !due.isEmpty();
    }

    private void fetch(Files.Due due) {
        try {
            var keys = tenancy.in(
                    due.tenant(),
                    () -> accounts.named(due.tenant(), due.account())
                            .flatMap(provider::whatsApp)
                            .orElseThrow());
            var bytes = graph.file(keys.accessToken(), due.remoteId(), due.digest());
            var blob = vault.put(due.tenant(), bytes);
            settle(due, Attachment.State.ready, blob, bytes.length);
        } catch (IOException away) {
            LOG.infof("File %s of message %s cannot be had: %s", due.number(), due.message(), away.getMessage());
            later(due);
        } catch (RuntimeException ours) {
            LOG.errorf(ours, "File %s of message %s could not be kept", due.number(), due.message());
            later(due);
        }
    }

    private void later(Files.Due due) {
        if (due.attempts() >= TRIES) {
            settle(due, Attachment.State.failed, null, 0);
        } else {
            tenancy.in(due.tenant(), () -> files.again(due, FIRST_PAUSE.multipliedBy(1L << (2 * due.attempts() - 2))));
        }
    }

    private void settle(Files.Due due, Attachment.State state, @Nullable String blob, long size) {
        tenancy.in(due.tenant(), () -> {
            if (files.became(due, state.name(), blob)) {
                messages.locked(due.message()).fileBecame(due.number(), state, size);
            }
        });
    }
}
