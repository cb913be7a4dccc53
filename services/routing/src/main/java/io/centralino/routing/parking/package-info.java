/// Contacts that agents have put aside, and how they come back: by the agent, the customer or the clock.
@NullMarked
package io.centralino.routing.parking;

import org.jspecify.annotations.NullMarked;
