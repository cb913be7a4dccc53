package io.centralino.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A fresh PostgreSQL data folder: UTF-8 everywhere, passwords for everyone, nothing lost on a crash.
record Cluster(Path folder) {

    private static final String SETTINGS = """

            listen_addresses = 'localhost'
            unix_socket_directories = ''
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            password_encryption = 'scram-sha-256'
            max_connections = 200
            shared_buffers = '64MB'
            max_wal_size = '256MB'
            timezone = 'UTC'
            log_timezone = 'UTC'
            """;

    void initialise(Path passwordFile) {
        var command = LocalPostgres.asUser(List.of(
                PostgresBinaries.home().resolve("bin/initdb").toString(),
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new PartFailed("PostgreSQL's initdb failed: " + said.strip());
            }
            Files.writeString(folder.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted", e);
        }
    }
}
