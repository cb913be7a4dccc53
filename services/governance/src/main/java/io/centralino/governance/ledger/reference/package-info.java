/// What the ledger knows of organisations, queues and contracts: only what their owners say on their state topics.
@NullMarked
package io.centralino.governance.ledger.reference;

import org.jspecify.annotations.NullMarked;
