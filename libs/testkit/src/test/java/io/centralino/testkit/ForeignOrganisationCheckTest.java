package io.centralino.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service of a few lines that keeps its organisations apart, and what the check says once it does not.
class ForeignOrganisationCheckTest {
    static final String BOOKS = "/api/v1/{org}/books";
    static final String BOOK = "/api/v1/{org}/books/{id}";
    static final String LOANS = "/api/v1/{org}/loans";
    static final String NOT_FOUND = "{\"type\":\"/problems/not-found\",\"status\":404}";
    static final String OPEN_API = """
            {"paths": {"/api/v1/{org}/books": {"get": {}, "parameters": []}, "/api/v1/{org}/books/{id}": {"get": {}, "put": {}},
             "/api/v1/{org}/loans": {"post": {}}, "/api/v1/me/loans": {"get": {}}}}
            """;

    /// How the service errs: turns the answer it should give into the one it gives.
    UnaryOperator<Reply> flaw = UnaryOperator.identity();

    @SuppressWarnings("NullAway.Init")
    HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServiceThatTellsNothingPasses() {
        assertThatCode(() -> whole().verify()).doesNotThrowAnyException();
    }

    @Test
    void anOperationWithoutACaseFails() {
        fails(check(), "GET /api/v1/{org}/books: has no case for another organisation");
    }

    @Test
    void aCaseForNoOperationFails() {
        fails(whole().operation("GET /api/v1/{org}/shelves", ForeignCase.plain()), "is no operation of the service");
    }

    @Test
    void aCaseThatFillsNothingFails() {
        fails(whole().operation("GET " + BOOK, ForeignCase.plain()), "its case does not fill the path");
    }

    @Test
    void anotherOrganisationsRowGivenOutFails() {
        flaw = reply -> reply.path().endsWith("/aurora/books/of-the-other") ? reply.with(200, "{}") : reply;

        fails(whole(), "GET /api/v1/{org}/books/{id}: another's id in the own organisation is answered 200");
    }

    @Test
    void aForbiddenInsteadOfANotFoundFails() {
        flaw = reply -> reply.path().contains("/other/books") ? reply.with(403, "{}") : reply;

        fails(whole(), "GET /api/v1/{org}/books: another organisation is answered 403");
    }

    @Test
    void aWordMoreAboutWhatExistsFails() {
        flaw = reply -> reply.path().contains("of-the-other")
                ? reply.with(404, NOT_FOUND.replace("}", ",\"detail\":\"not yours\"}"))
                : reply;

        fails(whole(), "\"detail\":\"not yours\"}], but one that does not exist");
    }

    @Test
    void aForeignIdInABodyThatIsTakenFails() {
        flaw = reply -> reply.body().contains("of-the-other") && reply.path().contains("/aurora/")
                ? reply.with(201, "{}")
                : reply;

        fails(whole(), "POST /api/v1/{org}/loans: another's id in the own organisation is answered 201");
    }

    @Test
    void aStrangerWhoSeesMoreThanNothingFails() {
        flaw = reply -> reply.token().equals("Bearer stranger") && reply.path().endsWith("/other/books")
                ? reply.with(200, "[]")
                : reply;

        fails(whole(), "any organisation, without a grant is answered 200");
    }

    @Test
    void anAnswerWithoutATokenFails() {
        flaw = reply ->
                reply.token().isEmpty() && reply.path().equals("/api/v1/me/loans") ? reply.with(200, "[]") : reply;

        fails(whole(), "GET /api/v1/me/loans: answers 200 without a token");
    }

    @Test
    void aServiceWithoutOperationsFails() {
        flaw = reply -> reply.path().startsWith("/q/openapi") ? reply.with(200, "{}") : reply;

        fails(check(), "the OpenAPI document has no operation");
    }

    private ForeignOrganisationCheck check() {
        var address = URI.create("http://localhost:" + server.getAddress().getPort());
        return new ForeignOrganisationCheck(new Door(address), "aurora", "other", "caller", "stranger");
    }

    private ForeignOrganisationCheck whole() {
        return check().operation("GET " + BOOKS, ForeignCase.plain())
                .operation("GET " + BOOK, ForeignCase.with("id", "of-the-other"))
                .operation(
                        "PUT " + BOOK,
                        ForeignCase.with("id", "of-the-other").body("{}").chosen())
                .operation(
                        "POST " + LOANS,
                        ForeignCase.with("book", "of-the-other").body("{\"book\": \"{book}\"}"))
                .exempt("GET /api/v1/me/loans", "answers from the caller's own grants");
    }

    private static void fails(ForeignOrganisationCheck check, String fault) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(check::verify)
                .withMessageContaining(fault);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var token = exchange.getRequestHeaders().getFirst("Authorization");
            var sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var path = exchange.getRequestURI().getPath();
            var right = new Reply(path, token == null ? "" : token, sent, 404, NOT_FOUND);
            if (path.equals("/q/openapi")) {
                right = right.with(200, OPEN_API);
            } else if (token == null) {
                right = right.with(401, "{}");
            }
            var reply = flaw.apply(right);
            var bytes = reply.says().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /// A request with the answer to it.
    record Reply(String path, String token, String body, int status, String says) {
        Reply with(int status, String says) {
            return new Reply(path, token, body, status, says);
        }
    }
}
