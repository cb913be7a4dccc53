/// What channels and cases say of contacts, and what routing makes of it.
@NullMarked
package io.centralino.routing.contact;

import org.jspecify.annotations.NullMarked;
