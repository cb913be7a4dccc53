@NullMarked
package io.centralino.cases.customer;

import org.jspecify.annotations.NullMarked;
