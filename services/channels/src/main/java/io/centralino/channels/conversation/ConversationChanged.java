package io.centralino.channels.conversation;

import java.util.UUID;

/// Something new can be read in a conversation, up to this message. Fired inside the transaction, for those who listen
/// after it.
public record ConversationChanged(UUID conversation, int sequence) {}
