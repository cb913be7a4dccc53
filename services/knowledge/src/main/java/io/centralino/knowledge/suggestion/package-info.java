/// Suggestions: which articles answer what a customer wrote, and with which sentence.
@NullMarked
package io.centralino.knowledge.suggestion;

import org.jspecify.annotations.NullMarked;
