package io.centralino.desk.hint;

import io.centralino.web.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns what was heard into hints for those it concerns.
///
/// An offer concerns its agent alone. What happens to a contact concerns who holds it; where that is not known, because
/// the contact is older than this instance, all agents of the tenant. Figures concern those who supervise.
public final class Hints {
    private final Holding holding = new Holding();

    public List<Hint> of(Heard fact) {
        var tenant = fact.tenant();
        if (tenant == null || tenant.isBlank()) {
            return List.of();
        }
        var contact = fact.text("contactId");
        var agent = person(fact.text("agentId"));
        var hints = new ArrayList<Hint>();
        switch (fact.event()) {
            case "contact-opened" -> holding.nobodys(contact);
            case "contact-queued" -> {
                holding.nobodys(contact);
                hints.add(figures(tenant, fact));
            }
            case "offer-made" -> {
                if (agent != null) {
                    hints.add(new Hint(new Audience.Person(tenant, agent), offer(tenant, fact)));
                }
                hints.add(figures(tenant, fact));
            }
            case "offer-closed" -> {
                var names = List.of("offerId", "contactId", "outcome");
                toAgent(hints, tenant, agent, frame("offer-closed", tenant, fact, names));
                hints.add(figures(tenant, fact));
            }
            case "contact-assigned" -> {
                if (agent != null) {
                    holding.persons(contact, agent);
                }
                toAgent(hints, tenant, agent, frame("assigned", tenant, fact, List.of("contactId")));
                hints.add(figures(tenant, fact));
            }
            case "contact-parked" -> {
                toAgent(hints, tenant, agent, frame("parked", tenant, fact, List.of("contactId")));
                hints.add(figures(tenant, fact));
            }
            case "contact-resumed" -> {
                toAgent(hints, tenant, agent, frame("resumed", tenant, fact, List.of("contactId", "cause")));
                hints.add(figures(tenant, fact));
            }
            case "contact-released" -> {
                holding.nobodys(contact);
                toAgent(hints, tenant, agent, frame("released", tenant, fact, List.of("contactId")));
                hints.add(figures(tenant, fact));
            }
            case "contact-handled" -> {
                holding.over(contact);
                toAgent(hints, tenant, agent, frame("handled", tenant, fact, List.of("contactId")));
                hints.add(figures(tenant, fact));
            }
            case "contact-closed" -> {
                holding.over(contact);
                hints.add(figures(tenant, fact));
            }
            case "message-received" -> toHolder(hints, tenant, contact, message(tenant, fact, "in"));
            case "message-sent" -> toHolder(hints, tenant, contact, message(tenant, fact, "out"));
            case "delivery-changed" ->
                toHolder(
                        hints,
                        tenant,
                        contact,
                        frame("delivery", tenant, fact, List.of("conversationId", "messageId")));
            case "contact-identified" -> {
                var names = List.of("contactId", "customerId", "caseId");
                toHolder(hints, tenant, contact, frame("identified", tenant, fact, names));
            }
            case "note-written" -> {
                var names = List.of("contactId", "customerId");
                toHolder(hints, tenant, contact, frame("note", tenant, fact, names));
            }
            // What an agent writes is for the customer's page, which is not ours.
            case "typing" -> {
                if ("customer".equals(fact.text("by"))) {
                    toHolder(hints, tenant, contact, frame("typing", tenant, fact, List.of("conversationId")));
                }
            }
            case "presence-changed" -> presence(hints, tenant, fact);
            default -> {
                // A fact the pages do not show.
            }
        }
        return hints;
    }

    private void toHolder(List<Hint> hints, String tenant, @Nullable String contact, Map<String, Object> frame) {
        switch (holding.of(contact)) {
            case Holding.Hand.Person(var id) -> hints.add(new Hint(new Audience.Person(tenant, id), frame));
            case Holding.Hand.Unknown() -> hints.add(new Hint(new Audience.Holders(tenant, Role.AGENT), frame));
            case Holding.Hand.Nobody() -> {
                // Nobody has it on the screen; whoever takes it asks for all of it then.
            }
        }
    }

    private static void toAgent(List<Hint> hints, String tenant, @Nullable UUID agent, Map<String, Object> frame) {
        if (agent != null) {
            hints.add(new Hint(new Audience.Person(tenant, agent), frame));
        }
    }

    private static void presence(List<Hint> hints, String vendor, Heard fact) {
        var frame = frame("presence", vendor, fact, List.of("personId", "state", "reason", "at"));
        var person = person(fact.text("personId"));
        if (person != null) {
            hints.add(new Hint(new Audience.Person(vendor, person), frame));
        }
        hints.add(new Hint(new Audience.Holders(vendor, Role.SUPERVISOR), frame));
    }

    private static Hint figures(String tenant, Heard fact) {
        return new Hint(
                new Audience.Holders(tenant, Role.SUPERVISOR), frame("figures", tenant, fact, List.of("queueId")));
    }

    private static Map<String, Object> offer(String tenant, Heard fact) {
        var frame = frame(
                "offer", tenant, fact, List.of("offerId", "contactId", "queueId", "medium", "madeAt", "expiresAt"));
        var reason = fact.data() == null
                ? null
                : fact.data().path("receipt").path("reason").textValue();
        if (reason != null) {
            frame.put("reason", reason);
        }
        return frame;
    }

    private static Map<String, Object> message(String tenant, Heard fact, String direction) {
        var frame = frame("message", tenant, fact, List.of("conversationId", "contactId"));
        if (fact.data() != null) {
            frame.put("sequence", fact.data().path("sequence").asLong());
        }
        frame.put("direction", direction);
        return frame;
    }

    private static Map<String, Object> frame(String type, String tenant, Heard fact, List<String> members) {
        var frame = new LinkedHashMap<String, Object>();
        frame.put("type", type);
        frame.put("tenant", tenant);
        for (var member : members) {
            var value = fact.text(member);
            if (value != null) {
                frame.put(member, value);
            }
        }
        return frame;
    }

    private static @Nullable UUID person(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
