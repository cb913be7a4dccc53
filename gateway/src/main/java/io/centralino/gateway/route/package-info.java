/// Which service a path belongs to: one table, and the rule of what a clean path is.
@NullMarked
package io.centralino.gateway.route;

import org.jspecify.annotations.NullMarked;
