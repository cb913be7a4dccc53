/// Customers, agents and API clients as programs: real protocols, and a record of everything they did and were shown.
@NullMarked
package io.centralino.players.driver;

import org.jspecify.annotations.NullMarked;
