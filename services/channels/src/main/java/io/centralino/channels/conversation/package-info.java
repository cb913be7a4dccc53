/// Owns conversations and their messages, numbered without gaps, and what of them may be read.
@NullMarked
package io.centralino.channels.conversation;

import org.jspecify.annotations.NullMarked;
