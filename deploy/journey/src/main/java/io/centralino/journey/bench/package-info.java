/// Loads on the whole suite: what they cost, how long things take, and whether every promise was kept.
@NullMarked
package io.centralino.journey.bench;

import org.jspecify.annotations.NullMarked;
