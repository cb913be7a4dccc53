package io.centralino.channels.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// The password of a mailbox, in the form in which it is sealed.
@RegisterForReflection
public record MailboxKey(String password) {}
