/// Who changed what in the registry, and when: appended in the transaction of the change, never touched again.
@NullMarked
package io.centralino.governance.registry.audit;

import org.jspecify.annotations.NullMarked;
