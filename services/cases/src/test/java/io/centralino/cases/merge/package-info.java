@NullMarked
package io.centralino.cases.merge;

import org.jspecify.annotations.NullMarked;
