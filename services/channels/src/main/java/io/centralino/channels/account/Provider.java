package io.centralino.channels.account;

import io.centralino.tenancy.Seals;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The other side of an account that is reached over HTTP: where it is, and the keys shared with it. Keys are taken and
/// used, never shown.
@ApplicationScoped
public class Provider {

    private static final String SECRET = "whsec_";
    private static final int SHORTEST_SECRET = 24;

    private final Seals seals;

    Provider(Seals seals) {
        this.seals = seals;
    }

    public Optional<WhatsAppKeys> whatsApp(Account account) {
        return open(account, WhatsAppKeys.class);
    }

    public Optional<PartnerKey> partner(Account account) {
        return open(account, PartnerKey.class);
    }

    /// The bytes that a partner signs with.
    public Optional<byte[]> partnerSecret(Account account) {
        return partner(account)
                .map(key -> Base64.getDecoder().decode(key.secret().substring(SECRET.length())));
    }

    /// What is not said again stays as it was; an account cannot begin without any of it.
    void agree(Account account, AccountResource.@Nullable WhatsApp said) {
        var known = whatsApp(account);
        if (said == null && known.isPresent()) {
            return;
        }
        var number = said == null || said.phoneNumberId() == null ? account.remoteId() : said.phoneNumberId();
        var keys = new WhatsAppKeys(
                needed(said == null ? null : said.appSecret(), known.map(WhatsAppKeys::appSecret)),
                needed(said == null ? null : said.verifyToken(), known.map(WhatsAppKeys::verifyToken)),
                needed(said == null ? null : said.accessToken(), known.map(WhatsAppKeys::accessToken)));
        account.meets(null, needed(number, Optional.empty()), seals.seal(account.tenantId(), keys));
    }

    /// The same for a partner on the signed channel.
    void agree(Account account, AccountResource.@Nullable Rest said) {
        var known = partner(account);
        if (said == null && known.isPresent()) {
            return;
        }
        var url = said == null || said.callbackUrl() == null ? account.remoteUrl() : callback(said.callbackUrl());
        var secret = needed(said == null ? null : said.secret(), known.map(PartnerKey::secret));
        mustBeLong(secret);
        account.meets(needed(url, Optional.empty()), null, seals.seal(account.tenantId(), new PartnerKey(secret)));
    }

    private <T> Optional<T> open(Account account, Class<T> shape) {
        var secret = account.secret();
        return secret == null ? Optional.empty() : seals.open(account.tenantId(), secret, shape);
    }

    private static String needed(@Nullable String said, Optional<String> known) {
        return Optional.ofNullable(said)
                .or(() -> known)
                .filter(Objects::nonNull)
                .orElseThrow(
                        () -> new Refusal(
                                WebProblem.INVALID,
                                "A whatsapp account begins with phoneNumberId, appSecret, verifyToken and accessToken, a rest account with callbackUrl and secret"));
    }

    private static String callback(String url) {
        var parsed = URI.create(url);
        if (parsed.getHost() == null || parsed.getUserInfo() != null || parsed.getFragment() != null) {
            throw new Refusal(WebProblem.INVALID, "rest.callbackUrl names a host, and neither a user nor a fragment");
        }
        return url;
    }

    private static void mustBeLong(String secret) {
        try {
            if (Base64.getDecoder().decode(secret.substring(SECRET.length())).length >= SHORTEST_SECRET) {
                return;
            }
        } catch (IllegalArgumentException notBase64) {
            // It is refused below, like one that is too short.
        }
        throw new Refusal(WebProblem.INVALID, "rest.secret is whsec_ and the Base64 form of at least 24 bytes");
    }
}
