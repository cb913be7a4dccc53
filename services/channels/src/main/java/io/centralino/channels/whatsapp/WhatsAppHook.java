package io.centralino.channels.whatsapp;

import io.centralino.channels.account.Account;
import io.centralino.channels.account.Medium;
import io.centralino.channels.account.Provider;
import io.centralino.channels.account.WhatsAppKeys;
import io.centralino.channels.hook.HookProblem;
import io.centralino.channels.hook.Hooks;
import io.centralino.channels.hook.Signature;
import io.centralino.web.Allowed;
import io.centralino.web.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The address that WhatsApp calls. Anybody may call it: the verify token, or the signature over the bytes as they
/// came, says who does. Who is not who they say learns nothing, not even whether there is such an account.
@Path("/hooks/whatsapp/{org}/{account}")
@RunOnVirtualThread
class WhatsAppHook {

    private static final String HEADER = "X-Hub-Signature-256";
    private static final String PREFIX = "sha256=";

    /// Signs for accounts that do not exist, so that they take as long to refuse as those that do.
    private static final WhatsAppKeys NOBODY = new WhatsAppKeys("nobody's secret", "nobody's token", "");

    private final Hooks hooks;
    private final Provider provider;

    WhatsAppHook(Hooks hooks, Provider provider) {
        this.hooks = hooks;
        this.provider = provider;
    }

    /// An account and its keys.
    private record Known(Account account, WhatsAppKeys keys) {}

    /// The handshake when the hook is set up.
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Allowed(everyone = true)
    @Operation(hidden = true)
    public String verify(
            @RestPath String org,
            @RestPath String account,
            @RestQuery("hub.mode") @Nullable String mode,
            @RestQuery("hub.verify_token") @Nullable String token,
            @RestQuery("hub.challenge") @Nullable String challenge) {
        var known = known(org, account);
        var same = Signature.same(
                known.map(Known::keys).orElse(NOBODY).verifyToken(), Objects.requireNonNullElse(token, ""));
        if (known.isEmpty() || !same || !"subscribe".equals(mode) || !echoes(challenge)) {
            throw refused();
        }
        return Objects.requireNonNull(challenge);
    }

    @POST
    @ResponseStatus(200)
    @Consumes(MediaType.WILDCARD)
    @Allowed(everyone = true)
    @Operation(hidden = true)
    public void post(@RestPath String org, @RestPath String account, @Context HttpHeaders headers, byte[] body) {
        var known = known(org, account);
        var secret = known.map(Known::keys).orElse(NOBODY).appSecret().getBytes(StandardCharsets.UTF_8);
        var expected = Signature.of(secret, body);
        var signed = signature(Objects.requireNonNullElse(headers.getRequestHeader(HEADER), List.of()));
        var same = Signature.same(expected, signed.orElseGet(() -> new byte[0]));
        if (known.isEmpty() || !same) {
            throw refused();
        }
        hooks.keep(known.get().account(), body, Notices.in(body));
    }

    private Optional<Known> known(String org, String account) {
        return hooks.account(org, account, Medium.whatsapp)
                .flatMap(found -> provider.whatsApp(found).map(keys -> new Known(found, keys)));
    }

    private static Optional<byte[]> signature(List<String> values) {
        return Signature.only(values)
                .filter(value -> value.startsWith(PREFIX) && value.length() == PREFIX.length() + 64)
                .flatMap(value -> {
                    try {
                        return Optional.of(HexFormat.of().parseHex(value, PREFIX.length(), value.length()));
                    } catch (IllegalArgumentException notHex) {
                        return Optional.empty();
                    }
                });
    }

    private static boolean echoes(@Nullable String challenge) {
        return challenge != null && challenge.matches("[A-Za-z0-9_.-]{1,200}");
    }

    private static Refusal refused() {
        return new Refusal(
                HookProblem.SIGNATURE_INVALID, "It is missing, there twice, or not made with this account's secret");
    }
}
