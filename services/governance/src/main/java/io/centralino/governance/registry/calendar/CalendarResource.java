package io.centralino.governance.registry.calendar;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.governance.registry.Bulletin;
import io.centralino.governance.registry.Invalid;
import io.centralino.governance.registry.Key;
import io.centralino.governance.registry.Slug;
import io.centralino.governance.registry.SlugCursor;
import io.centralino.governance.registry.calendar.Calendar.Sheet;
import io.centralino.governance.registry.organisation.Organisations;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Calendars of a tenant, and what they say of a moment.
@Path("/api/v1/{org}/calendars")
@RunOnVirtualThread
@InOrganisation
class CalendarResource {
    private final Calendars calendars;
    private final Organisations organisations;
    private final Bulletin bulletin;
    private final Clock clock = Clock.systemUTC();

    @Inject
    CalendarResource(Calendars calendars, Organisations organisations, Bulletin bulletin) {
        this.calendars = calendars;
        this.organisations = organisations;
        this.bulletin = bulletin;
    }

    @GET
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Page<Sheet> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        organisations.get(org);
        var sheets = calendars.after(org, SlugCursor.start(cursor).id()).stream()
                .map(Calendar::sheet)
                .toList();
        return Page.of(sheets, sheet -> SlugCursor.of(new Key(org, sheet.id())));
    }

    @GET
    @Path("/{id}")
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Sheet get(@RestPath String org, @RestPath String id) {
        return calendars.find(org, id).orElseThrow(Refusal::notFound).sheet();
    }

    @GET
    @Path("/{id}/open")
    @Allowed({AGENT, SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Opening open(@RestPath String org, @RestPath String id, @RestQuery @Nullable String at) {
        var hours = calendars.find(org, id).orElseThrow(Refusal::notFound).hours();
        var moment = moment(at);
        return new Opening(
                moment,
                hours.isOpen(moment),
                hours.closing(moment).orElse(null),
                hours.nextOpening(moment).orElse(null));
    }

    @PUT
    @Path("/{id}")
    @Allowed({PLANNER, ADMIN, OPERATOR})
    public Sheet put(
            @RestPath String org, @RestPath @Pattern(regexp = Slug.PATTERN) String id, @Valid @NotNull Body body) {
        var zone = body.timeZone == null ? organisations.get(org).timeZone() : body.timeZone;
        var sheet = new Sheet(org, id, body.name, zone, body.weekly, body.exceptions);
        sheet.week().in(Invalid.zone(zone));
        organisations.get(org);
        bulletin.claim("calendar", org + "/" + id);
        var known = calendars.find(org, id);
        if (known.isEmpty()) {
            calendars.persist(new Calendar(sheet));
        } else if (!known.get().become(sheet)) {
            return sheet;
        }
        say(org, id, sheet);
        return sheet;
    }

    @DELETE
    @Path("/{id}")
    @Allowed({PLANNER, ADMIN, OPERATOR})
    public void delete(@RestPath String org, @RestPath String id) {
        bulletin.claim("calendar", org + "/" + id);
        calendars.delete(calendars.find(org, id).orElseThrow(Refusal::notFound));
        say(org, id, null);
    }

    private void say(String org, String id, @Nullable Sheet now) {
        var stamp = bulletin.stamp();
        bulletin.changed("calendar", id, org, null, new CalendarChanged(id, stamp.at(), stamp.by()));
        bulletin.now("calendar", id, org, now);
    }

    private Instant moment(@Nullable String at) {
        try {
            return at == null ? clock.instant() : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw Invalid.because("at", "must be an instant, as 2026-10-25T00:30:00Z");
        }
    }

    /// A calendar as a planner wants it; in the organisation's time zone unless another is named.
    record Body(
            @NotBlank @Size(max = 120) String name,
            @Size(max = 60) @Nullable String timeZone,
            @NotNull @Size(max = 168) List<Week.@NotNull @Valid Shift> weekly,
            @NotNull @Size(max = 1000) List<Week.@NotNull @Valid Day> exceptions) {}

    /// What a calendar says of one moment.
    ///
    /// @param until when those who are there leave
    /// @param next when somebody is there next; the moment itself where somebody is
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opening(
            Instant at,
            boolean open,
            @Nullable Instant until,
            @Nullable Instant next) {}

    /// Said when the hours changed.
    @RegisterForReflection
    record CalendarChanged(String id, Instant at, UUID by) {}
}
