/// Walks contacts through the whole suite as customers and agents do, and checks what the suite made of them.
///
/// Nothing here is part of the product: it knows the services only by their doors, and their databases only to check
/// them.
@NullMarked
package io.centralino.journey;

import org.jspecify.annotations.NullMarked;
