@NullMarked
package io.centralino.desk.page;

import org.jspecify.annotations.NullMarked;
