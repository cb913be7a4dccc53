/// Plays providers that a laptop cannot reach, and the customers behind them: the WhatsApp Cloud API and a partner on
/// the signed REST channel. It knows their public protocols and nothing of this suite.
@NullMarked
package io.centralino.standin;

import org.jspecify.annotations.NullMarked;
