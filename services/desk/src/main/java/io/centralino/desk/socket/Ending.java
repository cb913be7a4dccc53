package io.centralino.desk.socket;

import io.quarkus.websockets.next.CloseReason;

/// Why a socket is closed, as its page learns it.
enum Ending {
    NO_HELLO(4401, "no hello"),
    TOKEN_REFUSED(4401, "token refused"),
    TOKEN_EXPIRED(4401, "token expired"),
    NO_GRANT(4403, "no grant"),
    GRANT_REVOKED(4403, "grant changed"),
    FLOOD(4429, "too many frames"),
    TOO_SLOW(4408, "too slow"),
    FULL(1013, "full");

    private final CloseReason reason;

    Ending(int code, String words) {
        this.reason = new CloseReason(code, words);
    }

    CloseReason reason() {
        return reason;
    }
}
