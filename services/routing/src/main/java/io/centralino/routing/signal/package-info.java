/// Tells the matchmaker, in the transaction of a change, what it has to look at again.
@NullMarked
package io.centralino.routing.signal;

import org.jspecify.annotations.NullMarked;
