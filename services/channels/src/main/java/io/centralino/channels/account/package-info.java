/// Owns channel accounts: the mailboxes, chat doors and forms of a tenant.
@NullMarked
package io.centralino.channels.account;

import org.jspecify.annotations.NullMarked;
