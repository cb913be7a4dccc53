package io.centralino.governance.ledger.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A receiver that is spoken to by TLS, at the address that was judged and under the name that was given.
class SecureReceiverTest {
    static final Vertx VERTX = Vertx.vertx();
    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final String NAME = "ganci.aurora.example";
    static final String PASSWORD = "segreto";
    static final List<String> HOSTS = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    static HttpsServer server;

    @BeforeAll
    static void receive() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(identity()));
        server.createContext("/", exchange -> {
            HOSTS.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void end() {
        server.stop(0);
        VERTX.close();
    }

    @Test
    void isToldWhereItsCertificateIsForItsName() {
        HOSTS.clear();

        assertThat(sender(true).send(uri(NAME), Map.of(), "{}").status()).isEqualTo(204);

        assertThat(HOSTS).containsExactly(NAME + ":" + server.getAddress().getPort());
    }

    @Test
    void isToldNothingUnderAnotherName() {
        HOSTS.clear();

        assertThat(sender(true).send(uri("altro.example"), Map.of(), "{}")).isEqualTo(Outcome.of("unreachable"));

        assertThat(HOSTS).isEmpty();
    }

    @Test
    void isToldNothingWhereNobodyVouchesForIt() {
        HOSTS.clear();

        assertThat(sender(false).send(uri(NAME), Map.of(), "{}")).isEqualTo(Outcome.of("unreachable"));

        assertThat(HOSTS).isEmpty();
    }

    static URI uri(String name) {
        return URI.create("https://" + name + ":" + server.getAddress().getPort() + "/ganci");
    }

    /// Every name leads to the receiver.
    static Sender sender(boolean trusting) {
        var options = Sender.options(PATIENCE);
        if (trusting) {
            options.setTrustOptions(new PfxOptions().setPath(store().toString()).setPassword(PASSWORD));
        }
        var doorkeeper = new Doorkeeper(host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, true);
        return new Sender(VERTX.createHttpClient(options), doorkeeper, PATIENCE);
    }

    static Path store() {
        return folder.resolve("identity.p12");
    }

    static SSLContext identity() throws Exception {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "ganci",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "san=dns:" + NAME,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store().toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException(new String(keytool.getInputStream().readAllBytes(), UTF_8));
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(store())) {
            keys.load(file, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
