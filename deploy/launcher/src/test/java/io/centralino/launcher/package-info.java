/// The launcher killed, crowded out and stopped for real.
@NullMarked
package io.centralino.launcher;

import org.jspecify.annotations.NullMarked;
