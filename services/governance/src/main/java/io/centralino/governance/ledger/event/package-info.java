/// Every fact that was heard, appended once and never touched again, and the story each contact makes of them.
///
/// Owns `ledger.event`. It hears three owners in no common order; the rows of contacts are told anew at the end of each
/// batch.
@NullMarked
package io.centralino.governance.ledger.event;

import org.jspecify.annotations.NullMarked;
