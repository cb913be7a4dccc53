package io.centralino.channels.vault;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.QUALITY;

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

/// Gives out the raw form of a mail, or of the webhook a message came in, as a file and never as a page.
@Path("/api/v1/{org}/raw/{messageId}")
@RunOnVirtualThread
@InOrganisation
class RawResource {

    private final Raws raws;
    private final Vault vault;

    RawResource(Raws raws, Vault vault) {
        this.raws = raws;
        this.vault = vault;
    }

    @GET
    @Produces("message/rfc822")
    @Allowed({QUALITY, ADMIN})
    public RestResponse<byte[]> get(@RestPath String org, @RestPath UUID messageId) {
        return raws.behind(messageId)
                .map(raw -> Download.of(vault.get(raw), messageId + ".eml"))
                .or(() -> raws.hookBehind(messageId)
                        .map(blob -> Download.of(
                                vault.get(org, blob), messageId + ".json", MediaType.APPLICATION_OCTET_STREAM)))
                .orElseThrow(Refusal::notFound);
    }
}
