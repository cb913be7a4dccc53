/// Compares what the drivers were promised with what stands in the databases once the suite is quiet.
@NullMarked
package io.centralino.journey.check;

import org.jspecify.annotations.NullMarked;
