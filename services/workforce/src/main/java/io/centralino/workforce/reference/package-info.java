/// What other services say of organisations, queues and calendars, as far as planning needs it.
@NullMarked
package io.centralino.workforce.reference;

import org.jspecify.annotations.NullMarked;
