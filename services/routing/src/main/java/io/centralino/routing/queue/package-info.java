/// Where contacts wait, what a queue asks of people, and how it stands now.
@NullMarked
package io.centralino.routing.queue;

import org.jspecify.annotations.NullMarked;
