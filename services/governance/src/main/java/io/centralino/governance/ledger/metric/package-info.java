/// What the figures of the house mean: each a versioned definition, computed from the rows of contacts and nothing
/// else.
///
/// The definitions are plain; the resource asks them over an interval and says how fresh the rows were.
@NullMarked
package io.centralino.governance.ledger.metric;

import org.jspecify.annotations.NullMarked;
