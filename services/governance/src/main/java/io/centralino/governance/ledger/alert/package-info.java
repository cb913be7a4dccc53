/// Rules that watch figures, and when they fire and fall quiet.
///
/// Owns `ledger.alert` and `ledger.alert_turn`. Which figure, over which stretch and by which definition is the
/// metrics' own business; here it is decided when one is worth telling.
@NullMarked
package io.centralino.governance.ledger.alert;

import org.jspecify.annotations.NullMarked;
