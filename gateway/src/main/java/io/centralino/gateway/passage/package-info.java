/// The way to a service and back: plain requests, sockets, bodies that may not grow, services that are away.
@NullMarked
package io.centralino.gateway.passage;

import org.jspecify.annotations.NullMarked;
