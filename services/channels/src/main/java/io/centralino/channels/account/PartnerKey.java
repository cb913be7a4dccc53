package io.centralino.channels.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// The secret that a partner and we sign with, in the form in which it is sealed.
@RegisterForReflection
public record PartnerKey(String secret) {}
