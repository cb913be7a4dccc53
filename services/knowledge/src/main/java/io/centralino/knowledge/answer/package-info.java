/// Answers: that a contact was answered with what an article says.
@NullMarked
package io.centralino.knowledge.answer;

import org.jspecify.annotations.NullMarked;
