@NullMarked
package io.centralino.workforce.requirement;

import org.jspecify.annotations.NullMarked;
