package io.centralino.governance.registry.audit;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.OPERATOR;

import io.centralino.governance.registry.Invalid;
import io.centralino.governance.registry.audit.AuditBook.Question;
import io.centralino.governance.registry.organisation.Organisations;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Who changed what in the organisation of the path, for its admins to read; nobody writes here.
@Path("/api/v1/{org}/audit")
@RunOnVirtualThread
@InOrganisation
class AuditResource {
    private static final UUID NEWEST = new UUID(-1, -1);
    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final AuditBook audit;
    private final Organisations organisations;

    @Inject
    AuditResource(AuditBook audit, Organisations organisations) {
        this.audit = audit;
        this.organisations = organisations;
    }

    @GET
    @Allowed({ADMIN, OPERATOR})
    public Page<Entry> list(
            @RestPath String org,
            @RestQuery @Nullable String thing,
            @RestQuery @Nullable String object,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String cursor) {
        organisations.get(org);
        var question =
                new Question(start(cursor), thing, object, instant("from", from, BEGINNING), instant("to", to, END));
        return Page.of(
                audit.page(org, question), entry -> Cursor.encode(entry.id().toString()));
    }

    private static Instant instant(String member, @Nullable String text, Instant otherwise) {
        try {
            var instant = text == null ? otherwise : Instant.parse(text);
            if (!instant.isBefore(BEGINNING) && !instant.isAfter(END)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw Invalid.because(member, "must be an instant, as 2026-11-23T00:00:00Z");
    }

    private static UUID start(@Nullable String cursor) {
        try {
            return cursor == null ? NEWEST : UUID.fromString(Cursor.decode(cursor, 1)[0]);
        } catch (IllegalArgumentException e) {
            throw new Refusal(WebProblem.BAD_CURSOR, null, Map.of());
        }
    }
}
