package io.centralino.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/// Both stand-ins behind one port, and the doors by which customers are played.
public final class StandIns implements AutoCloseable {

    /// The class to run for a process of their own.
    public static final String PROGRAM = Main.class.getName();

    private final HttpServer server;
    private final WhatsApp whatsApp;
    private final Partner partner;

    private StandIns(HttpServer server) {
        this.server = server;
        this.whatsApp = new WhatsApp(address());
        this.partner = new Partner();
    }

    /// @param port 0 for any that is free
    public static StandIns start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var standIns = new StandIns(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        standIns.open("/whatsapp/", standIns.whatsApp::serve);
        standIns.open("/partner/", standIns.partner::serve);
        server.createContext("/ready", http -> Exchange.of(http).answer(200, "text/plain", "ready".getBytes()));
        server.start();
        return standIns;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Numbers and partners to begin with.
    void begin(JsonNode settings) {
        settings.path("numbers").forEach(whatsApp::open);
        settings.path("partners").forEach(partner::open);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void open(String path, Door door) {
        server.createContext(path, http -> {
            var exchange = Exchange.of(http);
            try {
                door.serve(exchange);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException odd) {
                odd.printStackTrace();
                exchange.answer(400, Json.object().put("error", String.valueOf(odd.getMessage())));
            }
        });
    }

    /// Serves what comes under one path.
    private interface Door {
        void serve(Exchange exchange) throws IOException, InterruptedException;
    }
}
