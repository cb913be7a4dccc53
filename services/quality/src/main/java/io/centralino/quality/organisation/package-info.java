/// What governance says of organisations, as far as it matters here: how they are called, in which language they speak,
/// and what the law of their country lets them look at.
@NullMarked
package io.centralino.quality.organisation;

import org.jspecify.annotations.NullMarked;
