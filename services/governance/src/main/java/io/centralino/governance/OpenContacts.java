package io.centralino.governance;

/// What the registry asks of the ledger: the one question across the halves, so that either may still move out.
public interface OpenContacts {
    /// How many contacts of an organisation, its own or those it works on for others, are not closed yet; asked in a
    /// transaction that works for it.
    long of(String organisation);
}
