/// The checker, checked: it must find what was seeded and nothing else.
@NullMarked
package io.centralino.journey.check;

import org.jspecify.annotations.NullMarked;
