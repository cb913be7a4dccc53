@NullMarked
package io.centralino.desk;

import org.jspecify.annotations.NullMarked;
