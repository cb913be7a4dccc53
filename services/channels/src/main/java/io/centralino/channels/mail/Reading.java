package io.centralino.channels.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of reading a mail: it can be shown, or it cannot and we say why; either way we know what its head says.
public sealed interface Reading {

    Head head();

    /// A mail that can be shown.
    ///
    /// @param quoted what the customer's program repeated of earlier mails, cut off the text

    record Readable(
            Head head,
            String text,
            @Nullable String quoted,
            @Nullable String html,
            List<Attachment> attachments,
            @Nullable Report report)
            implements Reading {}

    /// A mail server's word on a mail of ours.
    ///
    /// @param mailId its Message-ID
    /// @param undelivered false where the server is still trying
    record Report(String mailId, boolean undelivered) {}

    /// A mail that cannot be shown; its raw bytes remain in the vault.
    record Unreadable(Head head, Obstacle obstacle) implements Reading {}
}
