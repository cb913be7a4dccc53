package io.centralino.web;

import io.agroal.api.AgroalDataSource;
import io.centralino.events.Ids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/// Notes of an organisation: enough of a resource to see what its door does.
@Path("/api/v1/{org}/notes")
@InOrganisation
@RunOnVirtualThread
class NoteResource {
    static volatile CountDownLatch writing = new CountDownLatch(0);
    static volatile CountDownLatch mayFinish = new CountDownLatch(0);

    @Inject
    AgroalDataSource notes;

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Allowed({Role.AGENT, Role.ADMIN})
    public Note write(@Valid NewNote written) throws SQLException, InterruptedException {
        writing.countDown();
        mayFinish.await(10, TimeUnit.SECONDS);
        if (written.text().equals("divide")) {
            throw new ArithmeticException("io.centralino.secret by zero");
        }
        var note = new Note(Ids.next(), written.text());
        try (var connection = notes.getConnection();
                var statement = connection.prepareStatement("INSERT INTO note VALUES (?, ?, ?)")) {
            statement.setString(1, written.org());
            statement.setObject(2, note.id());
            statement.setString(3, note.text());
            statement.executeUpdate();
        }
        return note;
    }

    /// Writes nothing; its answer is not for everybody who can read a table.
    @POST
    @Path("secret")
    @Idempotent(sealed = true)
    @ResponseStatus(201)
    @Allowed({Role.AGENT, Role.ADMIN})
    public Note whisper(NewNote written) {
        return new Note(Ids.next(), written.text());
    }

    @GET
    @Allowed({Role.AGENT, Role.ADMIN})
    public List<Note> list(@RestQuery String cursor) throws SQLException {
        if (cursor != null) {
            Cursor.decode(cursor, 1);
        }
        var list = new ArrayList<Note>();
        try (var connection = notes.getConnection();
                var statement = connection.prepareStatement("SELECT id, text FROM note ORDER BY id");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                list.add(new Note(rows.getObject(1, UUID.class), rows.getString(2)));
            }
        }
        return list;
    }

    @GET
    @Path("undeclared")
    public String undeclared() {
        return "nobody should read this";
    }

    @GET
    @Path("for-admins")
    @Allowed(Role.ADMIN)
    public String forAdmins() {
        return "\"fine\"";
    }

    /// A note as it is asked for.
    record NewNote(String org, @NotBlank @Size(max = 100) String text) {}

    /// A note as it is answered.
    record Note(UUID id, String text) {}
}
