/// What spans an agent's organisations: presence, and the work in hand.
@NullMarked
package io.centralino.routing.me;

import org.jspecify.annotations.NullMarked;
