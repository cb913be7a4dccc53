@NullMarked
package io.centralino.workforce.wall;

import org.jspecify.annotations.NullMarked;
