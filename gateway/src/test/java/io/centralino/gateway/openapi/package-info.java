@NullMarked
package io.centralino.gateway.openapi;

import org.jspecify.annotations.NullMarked;
