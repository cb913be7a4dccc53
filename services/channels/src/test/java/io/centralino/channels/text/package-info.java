/// Tests of what is done to any text.
@NullMarked
package io.centralino.channels.text;

import org.jspecify.annotations.NullMarked;
