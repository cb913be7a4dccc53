/// Owns what is done to any text before it is kept: card numbers are blotted out, the language is guessed. Pure.
@NullMarked
package io.centralino.channels.text;

import org.jspecify.annotations.NullMarked;
