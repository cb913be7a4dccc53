package io.centralino.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A real PostgreSQL as a child process: durable as in production, and nobody gets in without a password.
public final class LocalPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final String password;
    private final Child child;

    private LocalPostgres(Path data, int port, String password, Child child) {
        this.data = data;
        this.port = port;
        this.password = password;
        this.child = child;
    }

    /// A throw-away server on a free port; it and its data go away with this process.
    public static LocalPostgres start() {
        return start(Folders.throwAway("postgres"), Ports.free());
    }

    /// A server whose data stays in the folder; what a killed parent left running there is ended first.
    public static LocalPostgres start(Path data, int port) {
        return start(data, port, data.resolve("log"));
    }

    public static LocalPostgres start(Path data, int port, Path logs) {
        var folder = data.toAbsolutePath();
        endStale(folder);
        Ports.mustBeFree(port, "PostgreSQL");
        var password = initialised(folder);
        var command = asUser(List.of(
                PostgresBinaries.home().resolve("bin/postgres").toString(),
                "-D",
                cluster(folder).toString(),
                "-p",
                Integer.toString(port)));
        var child = Child.start("postgres", command, Map.of(), folder, logs, "INT");
        var server = new LocalPostgres(folder, port, password, child);
        try {
            child.awaitReady(PATIENCE, server::answers);
        } catch (PartFailed e) {
            child.kill();
            throw e;
        }
        return server;
    }

    /// Makes a database and its three roles; safe to call again, then only the passwords are set anew.
    public void createService(String name, Passwords passwords) {
        new ServiceDatabase(this, name, passwords).create();
    }

    public int port() {
        return port;
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /// A connection as the superuser, for what only an administrator may do or see.
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", password);
    }

    public String superuserPassword() {
        return password;
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

    /// `kill -9` of the server; call [#start(Path, int)] with the same folder and port to have it back.
    public void kill() {
        child.kill();
        endStale(data);
    }

    @Override
    public void close() {
        child.stop("INT", Duration.ofSeconds(20));
        endStale(data);
    }

    private boolean answers() {
        try (var connection = superuser("postgres")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Path cluster(Path folder) {
        return folder.resolve("cluster");
    }

    private static String initialised(Path folder) {
        var secret = Folders.create(folder).resolve("superuser.password");
        try {
            if (Files.exists(cluster(folder).resolve("PG_VERSION")) && Files.exists(secret)) {
                return Files.readString(secret).strip();
            }
            Folders.delete(cluster(folder));
            OwnerOnly.write(secret, UUID.randomUUID().toString());
            new Cluster(cluster(folder)).initialise(secret);
            return Files.readString(secret).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// After `kill -9` the server's own pid file stays, and perhaps the server: the file names the process.
    public static void endStale(Path folder) {
        Child.endStale(folder.resolve("postgres.pid"));
        var lock = cluster(folder).resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            Child.end(pid, "postgres", cluster(folder).toString());
            awaitBackends(folder);
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A killed server's backends end by themselves; two servers on one folder would destroy it.
    private static void awaitBackends(Path folder) {
        var cluster = cluster(folder).toString();
        Child.await(
                "the backends of a killed PostgreSQL to end",
                Duration.ofSeconds(20),
                () -> ProcessHandle.allProcesses().noneMatch(process -> Child.worksIn(process.pid(), cluster)));
    }

    /// PostgreSQL refuses to run as root; in a user name space of its own, root is nobody.
    static List<String> asUser(List<String> command) {
        if (!System.getProperty("user.name").equals("root")) {
            return command;
        }
        var whole = new ArrayList<>(List.of("unshare", "-U"));
        whole.addAll(command);
        return whole;
    }
}
