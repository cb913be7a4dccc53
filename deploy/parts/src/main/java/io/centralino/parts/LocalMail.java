package io.centralino.parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A demo mail server with SMTP and IMAP as a child process: any recipient is accepted, mail is kept as long as it
/// runs.
public final class LocalMail implements AutoCloseable {

    private final int smtp;
    private final int imap;
    private final Child child;

    private LocalMail(int smtp, int imap, Child child) {
        this.smtp = smtp;
        this.imap = imap;
        this.child = child;
    }

    /// A throw-away server on free ports.
    public static LocalMail start(List<String> mailboxes) {
        var folder = Folders.throwAway("mail");
        return start(folder, Ports.free(), Ports.free(), mailboxes, folder.resolve("log"));
    }

    /// A server with the given mailboxes; one logs in by the whole address, the password is `demo`.
    public static LocalMail start(Path home, int smtp, int imap, List<String> mailboxes, Path logs) {
        var folder = Folders.create(home.toAbsolutePath());
        Child.endStale(folder.resolve("mail.pid"));
        Ports.mustBeFree(smtp, "the mail server (SMTP)");
        Ports.mustBeFree(imap, "the mail server (IMAP)");
        var users = mailboxes.stream()
                .map(address -> address.replaceFirst("@", ":demo@"))
                .collect(Collectors.joining(","));
        var command = new ArrayList<String>();
        command.add(Java.program());
        command.addAll(Java.fastStart("96m", Java.cache("mail")));
        command.addAll(List.of(
                "-Dgreenmail.smtp.hostname=localhost",
                "-Dgreenmail.smtp.port=" + smtp,
                "-Dgreenmail.imap.hostname=localhost",
                "-Dgreenmail.imap.port=" + imap,
                "-Dgreenmail.users.login=email",
                "-Dgreenmail.users=" + users,
                "-jar",
                jar().toString()));
        var child = Child.start("mail", command, Map.of(), folder, logs);
        var server = new LocalMail(smtp, imap, child);
        try {
            child.awaitReady(Duration.ofSeconds(60), server::answers);
        } catch (PartFailed e) {
            child.kill();
            throw e;
        }
        return server;
    }

    public int smtp() {
        return smtp;
    }

    public int imap() {
        return imap;
    }

    public Child child() {
        return child;
    }

    public void pause() {
        child.pause();
    }

    public void resume() {
        child.resume();
    }

    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(Java.recording() ? 60 : 5));
    }

    private boolean answers() {
        return greets(smtp) && greets(imap);
    }

    private static boolean greets(int port) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(2_000);
            var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return line != null && (line.startsWith("220") || line.startsWith("* OK"));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path jar() {
        try (var jars = Files.newDirectoryStream(Folders.parts().resolve("mail"), "greenmail-standalone-*.jar")) {
            for (var jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new PartFailed("no mail server under " + Folders.parts() + "; build deploy/parts first", e);
        }
        throw new PartFailed("no mail server under " + Folders.parts() + "; build deploy/parts first");
    }
}
