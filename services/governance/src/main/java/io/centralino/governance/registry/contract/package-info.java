/// What a tenant and a vendor agreed: queues, shares and the service level.
@NullMarked
package io.centralino.governance.registry.contract;

import org.jspecify.annotations.NullMarked;
