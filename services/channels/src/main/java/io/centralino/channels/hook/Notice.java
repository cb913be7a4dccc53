package io.centralino.channels.hook;

/// One event of a webhook's body, before it is understood.
///
/// @param providerId what the provider calls it: what bears the same is the same
/// @param kind one word of the channel's own, for whoever reads it later
/// @param thread those of one thread are read in the order they came
/// @param place where it stands in the body, as a JSON pointer
public record Notice(String providerId, String kind, String thread, String place) {}
