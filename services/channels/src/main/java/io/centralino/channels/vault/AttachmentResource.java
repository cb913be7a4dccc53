package io.centralino.channels.vault;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import io.centralino.channels.mail.MailLimits;
import io.centralino.channels.mail.MailReader;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Gives out a file that came with a message: bytes to keep, whatever type its sender claims, never a page to open
/// here.
@Path("/api/v1/{org}/messages/{messageId}/attachments/{number}")
@RunOnVirtualThread
@InOrganisation
class AttachmentResource {

    private final Raws raws;
    private final Vault vault;
    private final MailReader reader = new MailReader(MailLimits.USUAL);

    AttachmentResource(Raws raws, Vault vault) {
        this.raws = raws;
        this.vault = vault;
    }

    /// @param number its place in the message's list of attachments, from 1
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Allowed({AGENT, SUPERVISOR, QUALITY, ADMIN})
    public RestResponse<byte[]> get(@RestPath String org, @RestPath UUID messageId, @RestPath int number) {
        var file = raws.fetched(messageId, number - 1)
                .map(blob -> vault.get(org, blob))
                .or(() -> raws.behind(messageId).flatMap(raw -> reader.attachment(vault.get(raw), number - 1)))
                .orElseThrow(Refusal::notFound);
        return Download.of(file, messageId + "-" + number);
    }
}
