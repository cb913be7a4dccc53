/// Facts between services: said in the transaction that makes them true, and published in order; and reference data,
/// read whole and followed.
///
/// Nothing here knows what a fact is about. It owns the form in which facts travel, the outbox and the state topics.
@NullMarked
package io.centralino.events;

import org.jspecify.annotations.NullMarked;
