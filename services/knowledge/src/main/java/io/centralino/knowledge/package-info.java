/// What the house knows: articles with immutable versions, found by their words and suggested to whoever answers a
/// contact, and the templates of what is said often.
@NullMarked
package io.centralino.knowledge;

import org.jspecify.annotations.NullMarked;
