package io.centralino.channels.answer;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.MessageBody.Author;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Cursor;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Lets an agent answer with some seconds to think better of it.
@Path("/api/v1/{org}/conversations/{id}/held-answers")
@RunOnVirtualThread
@InOrganisation
class HeldAnswerResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Holding holding;
    private final HeldAnswers held;
    private final Conversations conversations;
    private final Caller caller;

    HeldAnswerResource(Holding holding, HeldAnswers held, Conversations conversations, Caller caller) {
        this.holding = holding;
        this.held = held;
        this.conversations = conversations;
        this.caller = caller;
    }

    /// Those that have not left yet, the oldest first.
    @GET
    @Allowed({AGENT, SUPERVISOR, QUALITY, CLIENT, ADMIN})
    public Page<Body> list(@RestPath String org, @RestPath UUID id, @RestQuery @Nullable String cursor) {
        if (conversations.findByIdOptional(id).isEmpty()) {
            throw Refusal.notFound();
        }
        var after = cursor == null ? FIRST : id(Cursor.decode(cursor, 1)[0]);
        var read = held.after(id, after, Page.LIMIT + 1).stream().map(Body::of).toList();
        return Page.of(read, last -> Cursor.encode(last.id().toString()));
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Allowed({AGENT, SUPERVISOR})
    public Body post(@RestPath String org, @RestPath UUID id, @Valid @NotNull Written written) {
        var agent = new Answers.Agent(caller.subject(), caller.name());
        return Body.of(
                holding.hold(id, written.contactId(), agent, written.text(), written.clientId(), written.seconds()));
    }

    /// Takes an answer back; what it said is given back, for who wants to go on writing.
    @DELETE
    @Path("/{heldId}")
    @Idempotent
    @Allowed({AGENT, SUPERVISOR})
    public Body delete(@RestPath String org, @RestPath UUID id, @RestPath UUID heldId) {
        return Body.of(holding.takeBack(id, heldId, caller.subject()));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new Refusal(WebProblem.BAD_CURSOR, "This cursor is not from this list");
        }
    }

    /// An answer as the agent's screen sends it.
    ///
    /// @param seconds how long it can be taken back
    record Written(
            @NotNull UUID contactId,
            @NotBlank @Size(max = 50_000) String text,
            @Nullable @Pattern(regexp = "[!-~]{1,100}") String clientId,
            @Min(1) @Max(60) int seconds) {}

    /// A held answer as it is shown.
    record Body(
            UUID id,
            UUID conversationId,
            UUID contactId,
            String text,
            Author author,
            Instant writtenAt,
            Instant leavesAt) {
        static Body of(HeldAnswer answer) {
            var author = answer.author();
            return new Body(
                    answer.id(),
                    answer.conversationId(),
                    answer.contactId(),
                    answer.text(),
                    new Author(Author.Kind.agent, author.id(), author.name()),
                    answer.writtenAt(),
                    answer.leavesAt());
        }
    }
}
