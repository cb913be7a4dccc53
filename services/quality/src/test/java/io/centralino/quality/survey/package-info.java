@NullMarked
package io.centralino.quality.survey;

import org.jspecify.annotations.NullMarked;
