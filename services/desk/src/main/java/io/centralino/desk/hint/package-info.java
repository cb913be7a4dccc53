/// What is worth telling to whom: a fact of another service in, hints with their audience out.
@NullMarked
package io.centralino.desk.hint;

import org.jspecify.annotations.NullMarked;
