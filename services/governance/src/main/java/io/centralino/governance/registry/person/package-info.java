/// The people who work for an organisation, and what one of them sees of the house.
@NullMarked
package io.centralino.governance.registry.person;

import org.jspecify.annotations.NullMarked;
