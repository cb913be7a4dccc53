/// Owns answers: an agent's words become a message of the conversation and leave by mail or chat, once.
@NullMarked
package io.centralino.channels.answer;

import org.jspecify.annotations.NullMarked;
