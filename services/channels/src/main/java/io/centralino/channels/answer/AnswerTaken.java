package io.centralino.channels.answer;

import java.util.UUID;

/// A provider took an answer and calls it by an id of its own. Fired inside the transaction that notes it.
public record AnswerTaken(String organisation, String account, UUID message, String providerId) {}
