package io.centralino.channels.mail;

import java.time.Duration;

/// How much of a mail we are willing to take apart before we show it as "could not display".
///
/// Ordinary mail stays far below each of these; what goes over them is built to hurt a parser.
public record MailLimits(int depth, int parts, int headerBytes, int size, Duration patience) {

    public static final MailLimits USUAL = new MailLimits(20, 500, 256 * 1024, 40 * 1024 * 1024, Duration.ofSeconds(5));
}
