/// Facts of other services, heard once in effect and in the order of their key: what came too early waits, what is
/// poisoned waits for a person, across restarts.
///
/// Nothing here knows what a fact is about.
@NullMarked
package io.centralino.inbox;

import org.jspecify.annotations.NullMarked;
