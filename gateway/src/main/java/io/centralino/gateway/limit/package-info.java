/// Fair shares: how many requests a client, an organisation and an address may make, and what is left of that.
@NullMarked
package io.centralino.gateway.limit;

import org.jspecify.annotations.NullMarked;
