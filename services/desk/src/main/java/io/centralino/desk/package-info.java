/// The pages people use and the sockets behind them.
///
/// It hears what the other services say and tells the people it concerns that something is worth asking for again; it
/// stores nothing and decides nothing.
@NullMarked
package io.centralino.desk;

import org.jspecify.annotations.NullMarked;
