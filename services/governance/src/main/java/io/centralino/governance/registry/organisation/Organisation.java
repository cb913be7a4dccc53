package io.centralino.governance.registry.organisation;

import io.centralino.governance.registry.Key;
import io.centralino.web.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;

/// A tenant, whose customers these are, or a vendor, who employs the people that answer them.
///
/// It lives from open over closing to closed; closing may be called off, closed is for good.
@Entity
@IdClass(Key.class)
@Table(schema = "registry", name = "organisation")
public class Organisation {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    private String id;

    private String kind;
    private String name;
    private String mark;
    private String colour;
    private String locale;

    @Column(name = "time_zone")
    private String timeZone;

    private String state;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(Look look) {
        tenantId = look.id();
        id = look.id();
        kind = look.kind();
        name = look.name();
        mark = look.mark();
        colour = look.colour();
        locale = look.locale();
        timeZone = look.timeZone();
        state = look.state();
    }

    /// Takes on a new look; what it is stays as it was founded.
    ///
    /// @return whether anything changed
    boolean become(Look look) {
        if (!kind.equals(look.kind())) {
            throw new Refusal(
                    OrganisationProblem.KIND_IS_FIXED,
                    "%s is a %s and stays one".formatted(id, kind),
                    Map.of("kind", kind));
        }
        if (state.equals("closed") && !look.state().equals("closed")) {
            throw new Refusal(OrganisationProblem.ORGANISATION_CLOSED, "%s is closed for good".formatted(id), Map.of());
        }
        if (Objects.equals(look, look())) {
            return false;
        }
        name = look.name();
        mark = look.mark();
        colour = look.colour();
        locale = look.locale();
        timeZone = look.timeZone();
        state = look.state();
        return true;
    }

    public boolean isTenant() {
        return kind.equals("tenant");
    }

    public boolean isOpen() {
        return state.equals("open");
    }

    public String timeZone() {
        return timeZone;
    }

    public Look look() {
        return new Look(id, kind, name, mark, colour, locale, timeZone, state);
    }

    /// How an organisation shows itself, to people and to other services.
    public record Look(
            String id,
            String kind,
            String name,
            String mark,
            String colour,
            String locale,
            String timeZone,
            String state) {
        public Look in(String state) {
            return new Look(id, kind, name, mark, colour, locale, timeZone, state);
        }
    }
}
