/// The door with real sockets on both sides of it.
@NullMarked
package io.centralino.gateway;

import org.jspecify.annotations.NullMarked;
