/// One timeline per customer over all channels: what happened and where to find it, never what was said; of words only
/// the notes that people wrote for one another.
@NullMarked
package io.centralino.cases.timeline;

import org.jspecify.annotations.NullMarked;
