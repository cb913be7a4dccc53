/// Customers, agents and partners as programs, who come through the doors that everybody has: for the demo, the
/// journeys and the benchmarks.
///
/// Nothing here is part of the product or knows of its insides.
@NullMarked
package io.centralino.players;

import org.jspecify.annotations.NullMarked;
