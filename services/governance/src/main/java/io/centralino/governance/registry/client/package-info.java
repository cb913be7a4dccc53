/// Programs of an organisation that call the API under their own name.
@NullMarked
package io.centralino.governance.registry.client;

import org.jspecify.annotations.NullMarked;
