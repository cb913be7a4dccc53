@NullMarked
package io.centralino.quality.evaluation;

import org.jspecify.annotations.NullMarked;
