/// A contact as work, from the queue to the end of wrap-up or another queue, with the time spent in each stretch.
@NullMarked
package io.centralino.routing.work;

import org.jspecify.annotations.NullMarked;
