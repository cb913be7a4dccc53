package io.centralino.routing.match;

import java.util.UUID;

/// A contact of a tenant.
public record ContactKey(String tenant, UUID contact) implements Comparable<ContactKey> {
    @Override
    public int compareTo(ContactKey other) {
        var byContact = contact.compareTo(other.contact);
        return byContact != 0 ? byContact : tenant.compareTo(other.tenant);
    }
}
