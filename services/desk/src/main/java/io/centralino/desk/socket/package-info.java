/// The line to people's pages: who sits behind each socket, until when, and what may be told to them.
@NullMarked
package io.centralino.desk.socket;

import org.jspecify.annotations.NullMarked;
