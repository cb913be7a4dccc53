@NullMarked
package io.centralino.desk.socket;

import org.jspecify.annotations.NullMarked;
