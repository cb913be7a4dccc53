/// One row per contact, told from the facts said about it, in whatever order they arrived.
@NullMarked
package io.centralino.governance.ledger.contact;

import org.jspecify.annotations.NullMarked;
