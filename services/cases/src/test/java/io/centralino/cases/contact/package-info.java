@NullMarked
package io.centralino.cases.contact;

import org.jspecify.annotations.NullMarked;
