/// What is expected, from what was: the same weekdays' mean, its band, and the days it rests on. Plain Java.
@NullMarked
package io.centralino.workforce.estimate;

import org.jspecify.annotations.NullMarked;
