package io.centralino.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledPostgresTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void keepsWhatItCommittedAndComesBackOnTheSamePort() throws SQLException {
        var port = Ports.free();
        var server = LocalPostgres.start(folder, port);
        server.createService("routing", Passwords.likeNames("routing"));
        try (var owner = DriverManager.getConnection(server.url("routing"), "routing_owner", "routing_owner")) {
            owner.createStatement().execute("CREATE TABLE note (text text)");
            owner.createStatement().execute("INSERT INTO note VALUES ('kept')");
            server.kill();
        }

        try (var again = LocalPostgres.start(folder, port);
                var owner = DriverManager.getConnection(again.url("routing"), "routing_owner", "routing_owner")) {
            var found = owner.createStatement().executeQuery("SELECT text FROM note");
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("kept");
            again.createService("routing", Passwords.likeNames("routing"));
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordAndLosesNothing() throws SQLException {
        try (var server = LocalPostgres.start(folder, Ports.free())) {
            server.createService("routing", Passwords.likeNames("routing"));

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url("routing"), "routing", "wrong"));
            try (var app = DriverManager.getConnection(server.url("routing"), "routing", "routing")) {
                assertThat(shown(app, "fsync")).isEqualTo("on");
                assertThat(shown(app, "synchronous_commit")).isEqualTo("on");
                assertThat(shown(app, "is_superuser")).isEqualTo("off");
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> app.createStatement().execute("CREATE TABLE mine (id int)"));
            }
            assertThatExceptionOfType(PartFailed.class)
                    .isThrownBy(() -> LocalPostgres.start(folder.resolve("other"), server.port()))
                    .withMessage("port %d is in use, and PostgreSQL needs it", server.port());
        }
    }

    private static String shown(java.sql.Connection connection, String setting) throws SQLException {
        var result = connection.createStatement().executeQuery("SHOW " + setting);
        result.next();
        return result.getString(1);
    }
}
