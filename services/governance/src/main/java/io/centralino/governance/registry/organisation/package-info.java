/// Tenants and vendors, from opening to closing, and the keys their data is sealed with.
@NullMarked
package io.centralino.governance.registry.organisation;

import org.jspecify.annotations.NullMarked;
