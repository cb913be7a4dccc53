/// How many contacts came in each interval, how many will, and how many people that needs.
@NullMarked
package io.centralino.workforce;

import org.jspecify.annotations.NullMarked;
