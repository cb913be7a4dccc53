/// What people who work on a contact write for one another: never the customer's to see, never changed, never deleted.
@NullMarked
package io.centralino.cases.note;

import org.jspecify.annotations.NullMarked;
