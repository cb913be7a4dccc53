/// What happened in the house, and what follows from it: figures, alerts on them, and webhooks that carry facts out.
///
/// Owns the schema `ledger` and what its tables have in common.
@NullMarked
package io.centralino.governance.ledger;

import org.jspecify.annotations.NullMarked;
