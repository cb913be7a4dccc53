/// The walls between organisations.
@NullMarked
package io.centralino.knowledge.wall;

import org.jspecify.annotations.NullMarked;
