/// Tests of what a conversation keeps.
@NullMarked
package io.centralino.channels.conversation;

import org.jspecify.annotations.NullMarked;
