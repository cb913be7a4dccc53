/// Customers of a tenant and the identities they are recognised by: exactly one customer for each.
@NullMarked
package io.centralino.cases.customer;

import org.jspecify.annotations.NullMarked;
