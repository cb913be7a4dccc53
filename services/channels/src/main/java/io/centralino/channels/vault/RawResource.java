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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Gives out the raw form of a mail, as a file and never as a page.
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
        var raw = raws.behind(messageId).orElseThrow(Refusal::notFound);
        return Download.of(vault.get(raw), messageId + ".eml");
    }
}
