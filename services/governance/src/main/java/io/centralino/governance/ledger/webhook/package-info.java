/// Who outside the house is told of facts, and the telling: subscriptions, deliveries, and the courier that carries
/// them.
///
/// Owns `ledger.webhook` and `ledger.webhook_delivery`. Each subscription has a lane of its own, so that a bad receiver
/// holds up nobody but itself.
@NullMarked
package io.centralino.governance.ledger.webhook;

import org.jspecify.annotations.NullMarked;
