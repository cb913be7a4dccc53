/// Owns the raw form of what customers sent: encrypted, indexed by where it came from, read by few.
@NullMarked
package io.centralino.channels.vault;

import org.jspecify.annotations.NullMarked;
