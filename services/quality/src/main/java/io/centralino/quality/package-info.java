/// What customers say about how they were served, and how people judge conversations: surveys, forms, evaluations.
@NullMarked
package io.centralino.quality;

import org.jspecify.annotations.NullMarked;
