package io.centralino.desk.hint;

import io.centralino.web.Role;
import java.util.UUID;

/// Whom a hint is for. Whatever it names, only those hear it who hold a role in its organisation when it is sent.
public sealed interface Audience {
    String organisation();

    /// One person, whatever their role there.
    record Person(String organisation, UUID id) implements Audience {}

    /// Everybody who holds the role.
    record Holders(String organisation, Role role) implements Audience {}
}
