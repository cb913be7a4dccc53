/// Whether the work of single people may be looked at: off, until somebody names what allows it.
@NullMarked
package io.centralino.quality.monitoring;

import org.jspecify.annotations.NullMarked;
