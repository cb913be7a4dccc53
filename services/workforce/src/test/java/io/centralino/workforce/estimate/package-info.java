@NullMarked
package io.centralino.workforce.estimate;

import org.jspecify.annotations.NullMarked;
