package io.centralino.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.centralino.tenancy.Seals;
import io.centralino.tenancy.TenantKeys;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Keeps the first answer to a keyed write beside its effect, and gives it again.
///
/// A key belongs to one organisation, one subject and one route, so nobody meets another's answer.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 20)
class FirstAnswer {
    private static final int LONGEST_KEY = 255;

    private final Caller caller;
    private final Instance<AgroalDataSource> dataSource;
    private final ObjectMapper json;
    private final RoutingContext request;
    private final Seals seals;

    @Inject
    FirstAnswer(
            Caller caller,
            Instance<AgroalDataSource> dataSource,
            ObjectMapper json,
            RoutingContext request,
            Seals seals) {
        this.caller = caller;
        this.dataSource = dataSource;
        this.json = json;
        this.request = request;
        this.seals = seals;
    }

    @AroundInvoke
    @Nullable
    Object around(InvocationContext invocation) throws SQLException, JsonProcessingException {
        var key = request.request().getHeader("Idempotency-Key");
        if (key == null) {
            return OrganisationTransaction.proceed(invocation);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refusal(WebProblem.INVALID, "An idempotency key has 1 to %d characters".formatted(LONGEST_KEY));
        }
        var route = request.request().method() + " " + request.normalizedPath();
        var asked = digest(invocation.getParameters());
        try (var connection = dataSource.get().getConnection()) {
            var sealed = invocation.getMethod().getAnnotation(Idempotent.class);
            var seal = sealed != null && sealed.sealed();
            claim(connection, route, key, asked, seal);
            var result = OrganisationTransaction.proceed(invocation);
            var answer = result == null ? new byte[0] : json.writeValueAsBytes(result);
            keep(connection, route, key, asked, status(invocation, result), seal ? sealed(answer) : answer);
            return result;
        }
    }

    /// Two requests with one key at once: the second is told to come back, rather than to wait for the first.
    ///
    /// One round trip of two statements: what the second reads was committed before the first had its lock.
    private void claim(Connection connection, String route, String key, byte[] asked, boolean sealed)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0));
                SELECT request, status, answer FROM idempotency
                WHERE tenant_id = ? AND subject = ? AND route = ? AND key = ?
                """)) {
            statement.setString(
                    1, String.join("\n", caller.organisation(), caller.subject().toString(), route, key));
            statement.setString(2, caller.organisation());
            statement.setObject(3, caller.subject());
            statement.setString(4, route);
            statement.setString(5, key);
            statement.execute();
            try (var claimed = statement.getResultSet()) {
                claimed.next();
                if (!claimed.getBoolean(1)) {
                    throw new Refusal(WebProblem.STILL_WORKING, null, Map.of());
                }
            }
            statement.getMoreResults();
            try (var before = statement.getResultSet()) {
                if (before.next()) {
                    repeat(before, asked, sealed);
                }
            }
        }
    }

    private void repeat(ResultSet before, byte[] asked, boolean sealed) throws SQLException {
        if (!Arrays.equals(before.getBytes(1), asked)) {
            throw new Refusal(WebProblem.KEY_REUSED, null, Map.of());
        }
        var answer = before.getBytes(3);
        throw new AnsweredBefore(before.getInt(2), sealed ? opened(answer) : answer);
    }

    private byte[] sealed(byte[] answer) {
        try {
            return seals.aead(caller.organisation(), TenantKeys.PERSONAL).encrypt(answer, bound());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An answer could not be sealed", e);
        }
    }

    private byte[] opened(byte[] answer) {
        try {
            return seals.aead(caller.organisation(), TenantKeys.PERSONAL).decrypt(answer, bound());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed answer could not be opened", e);
        }
    }

    private byte[] bound() {
        return ("answer:" + caller.organisation() + "/" + caller.subject()).getBytes(StandardCharsets.UTF_8);
    }

    private void keep(Connection connection, String route, String key, byte[] asked, int status, byte[] answer)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO idempotency (tenant_id, subject, route, key, request, status, answer)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setString(1, caller.organisation());
            statement.setObject(2, caller.subject());
            statement.setString(3, route);
            statement.setString(4, key);
            statement.setBytes(5, asked);
            statement.setInt(6, status);
            statement.setBytes(7, answer);
            statement.executeUpdate();
        }
    }

    private static int status(InvocationContext invocation, @Nullable Object result) {
        var declared = invocation.getMethod().getAnnotation(ResponseStatus.class);
        return declared != null ? declared.value() : result == null ? 204 : 200;
    }

    private byte[] digest(Object[] parameters) throws JsonProcessingException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(parameters));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
