/// The parts started, killed and started again for real.
@NullMarked
package io.centralino.parts;

import org.jspecify.annotations.NullMarked;
