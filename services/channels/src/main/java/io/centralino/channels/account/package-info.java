/// Owns channel accounts: the mailboxes, chat doors, forms, numbers and partners of a tenant, and the keys to them.
@NullMarked
package io.centralino.channels.account;

import org.jspecify.annotations.NullMarked;
