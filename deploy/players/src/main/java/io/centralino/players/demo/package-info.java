/// A busy hour in two minutes: customers, agents and answers, all through the doors that everybody has.
@NullMarked
package io.centralino.players.demo;

import org.jspecify.annotations.NullMarked;
