/// How a conversation judged by a form comes to its score. Plain Java: the same form and answers always give the same.
@NullMarked
package io.centralino.quality.score;

import org.jspecify.annotations.NullMarked;
