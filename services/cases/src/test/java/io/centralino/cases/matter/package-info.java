@NullMarked
package io.centralino.cases.matter;

import org.jspecify.annotations.NullMarked;
