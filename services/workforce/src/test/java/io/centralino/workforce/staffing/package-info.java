@NullMarked
package io.centralino.workforce.staffing;

import org.jspecify.annotations.NullMarked;
