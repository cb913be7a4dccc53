/// Owns the life of a contact: it opens with a message, and closes when it was handled or abandoned.
@NullMarked
package io.centralino.channels.contact;

import org.jspecify.annotations.NullMarked;
