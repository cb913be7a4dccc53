/// Tests of the visitor's socket from inside.
@NullMarked
package io.centralino.channels.chat;

import org.jspecify.annotations.NullMarked;
