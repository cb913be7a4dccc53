/// Owns the reading and writing of mail: bytes in, a [io.centralino.channels.mail.Reading] out, and back again for
/// answers. Pure Java: no database, no network, no clock of its own beyond the limit on its patience.
@NullMarked
package io.centralino.channels.mail;

import org.jspecify.annotations.NullMarked;
