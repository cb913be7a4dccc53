@NullMarked
package io.centralino.quality.monitoring;

import org.jspecify.annotations.NullMarked;
