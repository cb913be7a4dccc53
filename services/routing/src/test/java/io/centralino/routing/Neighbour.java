package io.centralino.routing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/// What channels would say to a house, for tests in other packages.
public record Neighbour(House house) {

    public static Neighbour ofANewHouse() {
        return new Neighbour(new House());
    }

    public ObjectNode opened(UUID contact) {
        return house.opened(contact, "posta", "mail");
    }

    public ObjectNode closed(UUID contact) {
        return house.closed(contact, "spam");
    }

    public String state(UUID contact) {
        return house.state(contact);
    }
}
