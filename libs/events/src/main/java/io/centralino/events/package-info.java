/// Facts between services: said in the transaction that makes them true, published in order, heard once in effect.
///
/// Nothing here knows what a fact is about. It owns the outbox, the inbox, parked keys, state topics, and the
/// organisation that a transaction works for.
@NullMarked
package io.centralino.events;

import org.jspecify.annotations.NullMarked;
