@NullMarked
package io.centralino.channels.partner;

import org.jspecify.annotations.NullMarked;
