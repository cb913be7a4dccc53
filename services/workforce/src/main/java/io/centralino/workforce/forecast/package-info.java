/// Forecasts: computed once, kept as they were, published.
@NullMarked
package io.centralino.workforce.forecast;

import org.jspecify.annotations.NullMarked;
