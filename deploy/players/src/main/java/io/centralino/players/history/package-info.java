/// What the drivers did and were told, written down outside the system while it happened.
@NullMarked
package io.centralino.players.history;

import org.jspecify.annotations.NullMarked;
