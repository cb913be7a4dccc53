/// What governance says of organisations, contracts and people, kept in memory for deciding.
@NullMarked
package io.centralino.routing.registry;

import org.jspecify.annotations.NullMarked;
