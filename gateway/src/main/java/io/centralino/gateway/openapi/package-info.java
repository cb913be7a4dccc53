/// One API document of the whole suite, merged from the services' own while the suite is built.
@NullMarked
package io.centralino.gateway.openapi;

import org.jspecify.annotations.NullMarked;
