/// One agent's chance to take one contact: decided exactly once, with a receipt that says why it was made.
@NullMarked
package io.centralino.routing.offer;

import org.jspecify.annotations.NullMarked;
