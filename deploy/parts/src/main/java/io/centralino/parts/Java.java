package io.centralino.parts;

import java.nio.file.Path;

/// The Java this process runs on, for its children too.
public final class Java {

    private Java() {}

    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
