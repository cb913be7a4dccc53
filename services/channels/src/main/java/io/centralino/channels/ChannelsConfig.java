package io.centralino.channels;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What an installation may turn.
@ConfigMapping(prefix = "channels")
public interface ChannelsConfig {

    Mail mail();

    Chat chat();

    /// The folder of the vault. It must outlive the process: raw mail is acknowledged once it lies there.
    Path vault();

    /// The mail servers, and how patiently they are used.
    interface Mail {

        String imapHost();

        int imapPort();

        String smtpHost();

        int smtpPort();

        /// Encrypts both ways to the mail servers; off only where they run on this machine.
        @WithDefault("true")
        boolean tls();

        /// Opens mailboxes that have no password of their own. Where it is set, whoever may name a mailbox may read it:
        /// for a
        /// demo server only.
        Optional<String> password();

        /// Shorter: mail is seen sooner, and the mail server is asked more often.
        @WithDefault("1s")
        Duration pollEvery();

        /// How long one instance keeps a mailbox, or an answer it is sending, to itself unless it asks again. Longer:
        /// an
        /// instance that died is replaced later.
        @WithDefault("15s")
        Duration lease();

        /// How long a command may take. Longer: a slow server is borne, a dead one noticed later.
        @WithDefault("20s")
        Duration patience();

        /// How long sending is tried again before the answer counts as failed.
        @WithDefault("8h")
        Duration giveUpAfter();
    }

    /// What visitors of the chat may expect.
    interface Chat {

        /// How long a visitor who left unanswered may take to come back before the contact counts as abandoned.
        @WithDefault("30s")
        Duration grace();

        /// How often connected visitors are noted as present, and answers looked for that no wake-up announced.
        @WithDefault("5s")
        Duration pulse();

        /// How long a visitor's token leads back to the conversation.
        @WithDefault("30d")
        Duration tokenLife();

        /// How long a new socket may stay without a word.
        @WithDefault("5s")
        Duration helloWithin();
    }
}
