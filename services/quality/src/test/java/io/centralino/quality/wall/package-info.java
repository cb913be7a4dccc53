@NullMarked
package io.centralino.quality.wall;

import org.jspecify.annotations.NullMarked;
