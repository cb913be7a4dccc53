/// How a contact of a tenant may end, in the tenant's own words.
@NullMarked
package io.centralino.routing.disposition;

import org.jspecify.annotations.NullMarked;
