package io.centralino.routing.registry;

/// The form of names that people choose for reference data, and of words that programs branch on.
public final class Slug {
    public static final String FORM = "[a-z][a-z0-9-]{1,38}";
    public static final String WORD = "[a-z0-9]+([_-][a-z0-9]+)*";

    private Slug() {}
}
