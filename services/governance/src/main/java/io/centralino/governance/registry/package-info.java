/// What the house is made of: organisations, their people and grants, contracts, calendars and API clients.
///
/// Owns the schema `registry`. Every change is said twice in its own transaction: as a fact, and as the state that the
/// other services keep.
@NullMarked
package io.centralino.governance.registry;

import org.jspecify.annotations.NullMarked;
