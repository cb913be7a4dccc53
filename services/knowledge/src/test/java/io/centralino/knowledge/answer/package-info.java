/// Answers that came from articles.
@NullMarked
package io.centralino.knowledge.answer;

import org.jspecify.annotations.NullMarked;
