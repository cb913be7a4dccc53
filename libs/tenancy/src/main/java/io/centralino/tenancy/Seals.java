package io.centralino.tenancy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.crypto.tink.Aead;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/// Closes what is personal with the tenant's key, and opens it for who holds that key.
@ApplicationScoped
@Unremovable
public class Seals {
    /// Its own mapper: what was sealed must open however a service lets its REST answers look.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final TenantKeys keys;

    @Inject
    Seals(TenantKeys keys) {
        this.keys = keys;
    }

    public String seal(String tenant, Object personal) {
        try {
            var sealed = aead(tenant, TenantKeys.PERSONAL).encrypt(JSON.writeValueAsBytes(personal), bound(tenant));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("Personal values could not be sealed", e);
        }
    }

    /// What was sealed, or nothing where it was sealed for another tenant or with a key that is no more.
    public <T> Optional<T> open(String tenant, String sealed, Class<T> shape) {
        try {
            var plain = aead(tenant, TenantKeys.PERSONAL)
                    .decrypt(Base64.getDecoder().decode(sealed), bound(tenant));
            return Optional.of(JSON.readValue(plain, shape));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The tenant's key for a purpose, for sealing what is no value: [TenantKeys#VAULT].
    public Aead aead(String tenant, String purpose) {
        return keys.aead(tenant, purpose);
    }

    private static byte[] bound(String tenant) {
        return ("personal:" + tenant).getBytes(StandardCharsets.UTF_8);
    }
}
