package io.centralino.channels.mail;

/// Why a mail could not be displayed.
public enum Obstacle {
    TOO_DEEP,
    TOO_MANY_PARTS,
    HEADERS_TOO_LARGE,
    TOO_LARGE,
    TOO_SLOW,
    MALFORMED
}
