package io.centralino.governance.ledger.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program of docs/how-to/receive-webhooks.md that tells a good signature from a bad one.
class ReceiveWebhooksPageTest {
    static final Instant NINE = Instant.parse("2026-11-26T09:00:00Z");
    static final String BODY = "{\"città\": \"Torino\"}";

    @TempDir
    Path folder = Path.of("");

    @Test
    void holdsForWhatWeSignAndForNothingElse() throws Exception {
        var secret = Signing.newSecret();
        var older = Signing.newSecret();
        var header = Signing.header(List.of(secret, older), "1", NINE, BODY);

        assertThat(holds(secret, header, BODY, 0)).isTrue();
        assertThat(holds(older, header, BODY, 299)).isTrue();
        assertThat(holds(Signing.newSecret(), header, BODY, 0)).isFalse();
        assertThat(holds(secret, header, BODY + " ", 0)).isFalse();
        assertThat(holds(secret, header, BODY, 301)).isFalse();
    }

    boolean holds(String secret, String header, String body, long secondsLater) throws Exception {
        var at = NINE.getEpochSecond();
        try (var loader = new URLClassLoader(new URL[] {compiled().toUri().toURL()})) {
            return (boolean) loader.loadClass("Verification")
                    .getMethod(
                            "holds", String.class, String.class, String.class, String.class, byte[].class, long.class)
                    .invoke(null, secret, "1", Long.toString(at), header, body.getBytes(UTF_8), at + secondsLater);
        }
    }

    Path compiled() throws Exception {
        var page = Files.readString(
                Path.of(System.getProperty("centralino.root", "../.."), "docs/how-to/receive-webhooks.md"));
        var program = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(program.find()).isTrue();
        var source = Files.writeString(folder.resolve("Verification.java"), program.group(1));
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        assertThat(compiler.run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        return folder;
    }
}
