/// The whole suite on this machine, with its faults at hand.
@NullMarked
package io.centralino.journey.house;

import org.jspecify.annotations.NullMarked;
