/// Tests of answers from inside.
@NullMarked
package io.centralino.channels.answer;

import org.jspecify.annotations.NullMarked;
