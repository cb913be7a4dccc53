/// Tests of the service as a whole, against real parts.
@NullMarked
package io.centralino.channels;

import org.jspecify.annotations.NullMarked;
