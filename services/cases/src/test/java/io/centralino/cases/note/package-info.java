@NullMarked
package io.centralino.cases.note;

import org.jspecify.annotations.NullMarked;
