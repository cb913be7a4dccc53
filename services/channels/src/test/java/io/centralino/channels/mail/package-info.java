/// Tests of reading and writing mail.
@NullMarked
package io.centralino.channels.mail;

import org.jspecify.annotations.NullMarked;
