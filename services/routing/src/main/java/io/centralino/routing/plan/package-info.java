/// Which queue the contacts of an account wait in, and with which priority.
@NullMarked
package io.centralino.routing.plan;

import org.jspecify.annotations.NullMarked;
