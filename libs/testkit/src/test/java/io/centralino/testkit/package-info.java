@NullMarked
package io.centralino.testkit;

import org.jspecify.annotations.NullMarked;
