/// The whole suite, walked through as its people do, and broken on the way.
@NullMarked
package io.centralino.journey;

import org.jspecify.annotations.NullMarked;
