package io.centralino.channels.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of reading a mail: it can be shown, or it cannot and we say why; either way we know what its head says.
public sealed interface Reading {

    Head head();

    /// A mail that can be shown.
    ///
    /// @param quoted what the customer's program repeated of earlier mails, cut off the text
    /// @param bounced the Message-ID of the mail this one says could not be delivered
    record Readable(
            Head head,
            String text,
            @Nullable String quoted,
            @Nullable String html,
            List<Attachment> attachments,
            @Nullable String bounced)
            implements Reading {}

    /// A mail that cannot be shown; its raw bytes remain in the vault.
    record Unreadable(Head head, Obstacle obstacle) implements Reading {}
}
