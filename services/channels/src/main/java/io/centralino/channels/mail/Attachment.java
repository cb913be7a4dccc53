package io.centralino.channels.mail;

/// A file that came with a mail, by what its sender calls it; the name is for showing only and never becomes a path.
public record Attachment(String name, String type, long size) {}
