@NullMarked
package io.centralino.cases.wall;

import org.jspecify.annotations.NullMarked;
