package io.centralino.governance.ledger.webhook;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One request on its way, and the answer to it.
///
/// The receiver has answered once its status is there; its further words are listened to for as long as they are few
/// and in time.
final class Exchange implements AutoCloseable {
    private static final int MOST_OF_AN_ANSWER = 16 * 1024;
    private static final int EXCERPT = 500;
    private static final int MOST_BYTES_OF_A_LETTER = 4;

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile @Nullable HttpClientRequest request;
    private volatile @Nullable HttpClientResponse response;
    private volatile String excerpt = "";
    private volatile boolean over;

    void begin(HttpClientRequest begun, Buffer body) {
        request = begun;
        if (over) {
            begun.reset();
            return;
        }
        begun.send(body).onSuccess(this::hear).onFailure(this::fail);
    }

    void fail(Throwable reason) {
        outcome.completeExceptionally(reason);
    }

    /// @throws TimeoutException where there is no status in time
    /// @throws ExecutionException where there never will be one
    Outcome await(Duration left) throws TimeoutException, ExecutionException, InterruptedException {
        try {
            return outcome.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            var begun = response;
            if (begun == null) {
                throw e;
            }
            return answered(begun);
        }
    }

    @Override
    public void close() {
        over = true;
        var begun = request;
        if (begun != null) {
            begun.reset();
        }
    }

    private void hear(HttpClientResponse begun) {
        response = begun;
        var heard = Buffer.buffer();
        begun.handler(some -> {
            heard.appendBuffer(some);
            excerpt = excerpt(heard);
            if (heard.length() > MOST_OF_AN_ANSWER) {
                outcome.complete(answered(begun));
            }
        });
        begun.exceptionHandler(this::fail);
        begun.endHandler(end -> outcome.complete(answered(begun)));
    }

    private Outcome answered(HttpClientResponse begun) {
        return Outcome.of(begun.statusCode(), excerpt, RetryAfter.of(begun.getHeader("Retry-After"), Instant.now()));
    }

    /// Without what no table and no page can show.
    private static String excerpt(Buffer heard) {
        var bytes = heard.getBytes(0, Math.min(heard.length(), EXCERPT * MOST_BYTES_OF_A_LETTER));
        var text = new String(bytes, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT);
    }
}
