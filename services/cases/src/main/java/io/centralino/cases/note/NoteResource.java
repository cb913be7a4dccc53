package io.centralino.cases.note;

import io.centralino.cases.note.Note.Author;
import io.centralino.cases.note.NoteTaking.Taken;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// Writing notes; they are read on the timeline.
@Path("/api/v1/{org}/notes")
@RunOnVirtualThread
@InOrganisation
class NoteResource {

    private final NoteTaking taking;
    private final Caller caller;
    private final Clock clock;

    NoteResource(NoteTaking taking, Caller caller, Clock clock) {
        this.taking = taking;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY})
    @Idempotent
    public Body write(@RestPath String org, @NotNull @Valid Wish wish) {
        var author = new Author(caller.subject(), caller.name());
        return Body.of(taking.take(org, wish.contactId(), author, wish.text(), clock.instant()));
    }

    record Wish(
            @NotNull UUID contactId,
            @NotNull @Size(min = 1, max = 4000) String text) {}

    record Body(UUID id, UUID contactId, UUID customerId, UUID caseId, String text, By author, Instant at) {

        record By(UUID personId, String name) {}

        static Body of(Taken taken) {
            var note = taken.note();
            var file = taken.file();
            return new Body(
                    note.id(),
                    file.id(),
                    file.customerId(),
                    file.caseId(),
                    note.text(),
                    new By(note.author().personId(), note.author().name()),
                    note.at());
        }
    }
}
