/// The local run: the whole suite on one machine, each service its own process, gated on health.
/// People use it through `scripts/start`; tests through [io.centralino.launcher.Suite].
@NullMarked
package io.centralino.launcher;

import org.jspecify.annotations.NullMarked;
