/// Owns the visitor's socket: frames in and out, the token that brings a visitor back to their conversation, and the
/// noticing that they left.
@NullMarked
package io.centralino.channels.chat;

import org.jspecify.annotations.NullMarked;
