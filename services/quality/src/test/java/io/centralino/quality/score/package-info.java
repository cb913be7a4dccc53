@NullMarked
package io.centralino.quality.score;

import org.jspecify.annotations.NullMarked;
