/// What came, was answered, handled and abandoned in each interval: counted from facts, or imported.
@NullMarked
package io.centralino.workforce.history;

import org.jspecify.annotations.NullMarked;
