package io.centralino.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// TCP ports of this machine: free ones for tests, and a plain word where a wanted one is taken.
public final class Ports {

    private Ports() {}

    /// A port that nobody listens on at this moment.
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PartFailed("no free port on this machine", e);
        }
    }

    /// Refuses to go on where somebody else already listens on the port of a part.
    public static void mustBeFree(int port, String part) {
        if (answers(port)) {
            throw new PartFailed("port %d is in use, and %s needs it".formatted(port, part));
        }
    }

    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
