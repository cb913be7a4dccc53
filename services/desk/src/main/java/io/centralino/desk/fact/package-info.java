/// Hears the facts of the other services and hands what they mean to the sockets.
@NullMarked
package io.centralino.desk.fact;

import org.jspecify.annotations.NullMarked;
