/// Owns the word that somebody is writing in a conversation at this moment: said as a signal, kept by nobody.
@NullMarked
package io.centralino.channels.typing;

import org.jspecify.annotations.NullMarked;
