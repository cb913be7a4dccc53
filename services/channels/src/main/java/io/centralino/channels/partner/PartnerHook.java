package io.centralino.channels.partner;

import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.account.Account;
import io.centralino.channels.account.Medium;
import io.centralino.channels.account.Provider;
import io.centralino.channels.hook.HookProblem;
import io.centralino.channels.hook.Hooks;
import io.centralino.channels.hook.Signature;
import io.centralino.web.Allowed;
import io.centralino.web.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// The address that a partner calls. Anybody may call it: the signature over id, time and the bytes as they came says
/// who does. Who is not who they say learns nothing, not even whether there is such an account.
@Path("/hooks/rest/{org}/{account}")
@RunOnVirtualThread
class PartnerHook {

    /// Signs for accounts that do not exist, so that they take as long to refuse as those that do.
    private static final byte[] NOBODY = new byte[32];

    private final Hooks hooks;
    private final Provider provider;
    private final ChannelsConfig.Partner config;
    private final Clock clock;

    PartnerHook(Hooks hooks, Provider provider, ChannelsConfig config, Clock clock) {
        this.hooks = hooks;
        this.provider = provider;
        this.config = config.partner();
        this.clock = clock;
    }

    /// An account and the bytes its partner signs with.
    private record Known(Account account, byte[] secret) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(202)
    @Allowed(everyone = true)
    @Operation(hidden = true)
    public void post(@RestPath String org, @RestPath String account, @Context HttpHeaders headers, byte[] body) {
        var known = hooks.account(org, account, Medium.rest)
                .flatMap(found -> provider.partnerSecret(found).map(secret -> new Known(found, secret)));
        var seal = StandardSeal.of(
                only(headers, StandardSeal.ID),
                only(headers, StandardSeal.TIMESTAMP),
                only(headers, StandardSeal.SIGNATURE));
        var proven = seal.filter(
                said -> said.holds(known.map(Known::secret).orElse(NOBODY), body, clock.instant(), config.skew()));
        if (known.isEmpty() || proven.isEmpty()) {
            throw new Refusal(
                    HookProblem.SIGNATURE_INVALID,
                    "It is missing, there twice, too old, or not made with this account's secret");
        }
        hooks.keep(
                known.get().account(),
                body,
                List.of(PartnerEvent.read(body).notice(proven.get().id())));
    }

    private static Optional<String> only(HttpHeaders headers, String name) {
        return Signature.only(Objects.requireNonNullElse(headers.getRequestHeader(name), List.of()));
    }
}
