/// How queues and people stand now, for those who watch over them.
@NullMarked
package io.centralino.routing.board;

import org.jspecify.annotations.NullMarked;
