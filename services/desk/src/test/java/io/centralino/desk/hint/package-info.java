@NullMarked
package io.centralino.desk.hint;

import org.jspecify.annotations.NullMarked;
