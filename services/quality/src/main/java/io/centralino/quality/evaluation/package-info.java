/// Forms by which people judge conversations, and what they judged. Only where monitoring is on.
@NullMarked
package io.centralino.quality.evaluation;

import org.jspecify.annotations.NullMarked;
