package io.centralino.governance.registry;

/// The form of a name in an address.
public final class Slug {
    public static final String PATTERN = "[a-z][a-z0-9-]{1,38}";

    private Slug() {}
}
