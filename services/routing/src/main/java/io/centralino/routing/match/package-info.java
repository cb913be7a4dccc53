/// The matchmaker: who is offered which contact, decided from a state it is told and a moment it is given.
///
/// Pure on purpose: no clock, no database, no container. The same code is benchmarked, compared with an oracle and
/// simulated.
@NullMarked
package io.centralino.routing.match;

import org.jspecify.annotations.NullMarked;
