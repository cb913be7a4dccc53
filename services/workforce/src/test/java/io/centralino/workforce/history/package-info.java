@NullMarked
package io.centralino.workforce.history;

import org.jspecify.annotations.NullMarked;
