/// Requirements: the people that a forecast asks for, interval by interval.
@NullMarked
package io.centralino.workforce.requirement;

import org.jspecify.annotations.NullMarked;
