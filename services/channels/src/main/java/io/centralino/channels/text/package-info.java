/// Owns what is found out about a text before it is kept: its language. Pure.
@NullMarked
package io.centralino.channels.text;

import org.jspecify.annotations.NullMarked;
