/// What the door itself answers when a request may not or cannot go on.
@NullMarked
package io.centralino.gateway.problem;

import org.jspecify.annotations.NullMarked;
