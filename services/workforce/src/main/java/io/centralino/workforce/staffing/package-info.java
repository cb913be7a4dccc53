/// How many people a load needs, and why. Plain Java.
@NullMarked
package io.centralino.workforce.staffing;

import org.jspecify.annotations.NullMarked;
