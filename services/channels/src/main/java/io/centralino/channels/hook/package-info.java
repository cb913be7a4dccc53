/// Takes what providers write by webhook: proven by its signature, kept raw, answered, and only then read.
@NullMarked
package io.centralino.channels.hook;

import org.jspecify.annotations.NullMarked;
