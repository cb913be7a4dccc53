/// Owns the way in for mail: one reader per mailbox, from a cursor, into the vault and from there into conversations.
@NullMarked
package io.centralino.channels.mailbox;

import org.jspecify.annotations.NullMarked;
