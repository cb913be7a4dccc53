package io.centralino.channels.answer;

import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.channels.conversation.MessageBody;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Lets an agent answer.
@Path("/api/v1/{org}/conversations/{id}/messages")
@RunOnVirtualThread
@InOrganisation
class AnswerResource {

    private final Answers answers;
    private final Caller caller;

    AnswerResource(Answers answers, Caller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Allowed({AGENT, SUPERVISOR})
    public MessageBody post(@RestPath String org, @RestPath UUID id, @Valid @NotNull Written written) {
        var agent = new Answers.Agent(caller.subject(), caller.name());
        return MessageBody.of(answers.give(id, written.contactId(), agent, written.text(), written.clientId()));
    }

    /// An answer as the agent's screen sends it.
    record Written(
            @NotNull UUID contactId,
            @NotBlank @Size(max = 50_000) String text,
            @Nullable @Pattern(regexp = "[!-~]{1,100}") String clientId) {}
}
