/// What customers write, and what is suggested for it.
@NullMarked
package io.centralino.knowledge.suggestion;

import org.jspecify.annotations.NullMarked;
