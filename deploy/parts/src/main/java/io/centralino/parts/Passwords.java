package io.centralino.parts;

/// The passwords of the three roles of one service.
public record Passwords(String owner, String app, String engine) {

    /// For tests: every role's password is its name.
    public static Passwords likeNames(String service) {
        return new Passwords(service + "_owner", service, service + "_engine");
    }
}
