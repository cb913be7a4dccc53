/// Tests of the life of a contact, from inside.
@NullMarked
package io.centralino.channels.contact;

import org.jspecify.annotations.NullMarked;
