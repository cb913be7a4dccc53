package io.centralino.channels.account;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// What a WhatsApp account and its provider know of one another, in the form in which it is sealed.
///
/// @param appSecret signs what the provider sends
/// @param verifyToken is shown by the provider when the hook is set up
/// @param accessToken lets us send and fetch
@RegisterForReflection
public record WhatsAppKeys(String appSecret, String verifyToken, String accessToken) {}
