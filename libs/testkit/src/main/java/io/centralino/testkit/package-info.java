/// What the tests of every service need and no service should write again: the parts a service runs on, tokens,
/// reference data and facts from its neighbours, and the checks of the house. Knows no business.
@NullMarked
package io.centralino.testkit;

import org.jspecify.annotations.NullMarked;
