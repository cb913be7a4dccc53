@NullMarked
package io.centralino.workforce.interval;

import org.jspecify.annotations.NullMarked;
