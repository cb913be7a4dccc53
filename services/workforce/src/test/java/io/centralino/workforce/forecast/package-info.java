@NullMarked
package io.centralino.workforce.forecast;

import org.jspecify.annotations.NullMarked;
