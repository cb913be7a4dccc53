package io.centralino.channels;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What an installation may turn.
@ConfigMapping(prefix = "channels")
public interface ChannelsConfig {

    Mail mail();

    Chat chat();

    WhatsApp whatsapp();

    Partner partner();

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
        /// for a demo server only.
        Optional<String> password();

        /// Shorter: mail is seen sooner, and the mail server is asked more often.
        @WithDefault("1s")
        Duration pollEvery();

        /// How long one instance keeps a mailbox, or an answer it is sending, to itself unless it asks again. Longer:
        /// an instance that died is replaced later.
        @WithDefault("15s")
        Duration lease();

        /// How long a command may take. Longer: a slow server is borne, a dead one noticed later.
        @WithDefault("20s")
        Duration patience();

        /// How long sending is tried again before the answer counts as failed.
        @WithDefault("8h")
        Duration giveUpAfter();
    }

    /// The WhatsApp Cloud API, and how patiently it is used.
    interface WhatsApp {

        /// Where it listens, with its version.
        URI url();

        /// Where the files of customers may lie, besides there: our access goes along when they are fetched.
        @WithDefault("fbsbx.com,fbcdn.net,facebook.com,whatsapp.net")
        Set<String> fileHosts();

        /// How long one request may take. Longer: a slow answer is borne. Shorter: more answers of which nobody knows
        /// whether they were taken.
        @WithDefault("20s")
        Duration patience();

        /// The member that names a customer who is known by an id and not by a number.
        @WithDefault("recipient")
        String idMember();
    }

    /// Partners on the signed REST channel.
    interface Partner {

        /// How far a partner's clock may be from ours. Longer: a webhook somebody caught can be sent again for longer,
        /// to no effect.
        @WithDefault("5m")
        Duration skew();

        /// Lets answers go to this machine and to private networks; for a demo only, since whoever may name a callback
        /// could make us call what only we can reach.
        boolean anywhere();

        /// How long one callback may take.
        @WithDefault("20s")
        Duration patience();
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
