@NullMarked
package io.centralino.channels.invitation;

import org.jspecify.annotations.NullMarked;
