/// Runs the matchmaker: one instance decides, by a lease in the database; the others stand by.
@NullMarked
package io.centralino.routing.shell;

import org.jspecify.annotations.NullMarked;
