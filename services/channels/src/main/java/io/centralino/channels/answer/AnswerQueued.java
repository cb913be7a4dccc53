package io.centralino.channels.answer;

import java.util.UUID;

/// An answer waits to be sent. Fired inside the transaction, for those who listen after it.
record AnswerQueued(UUID message) {}
