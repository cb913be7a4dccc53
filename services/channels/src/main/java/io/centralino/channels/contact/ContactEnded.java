package io.centralino.channels.contact;

import java.util.UUID;

/// The contact of a conversation closed and none follows it. Fired inside the transaction, for those who listen after
/// it.
public record ContactEnded(UUID conversation, UUID contact) {}
