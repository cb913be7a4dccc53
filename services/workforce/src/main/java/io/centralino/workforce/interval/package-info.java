/// Stretches of 15 or 30 minutes of a local day, and what happened in them. Plain Java.
@NullMarked
package io.centralino.workforce.interval;

import org.jspecify.annotations.NullMarked;
