package io.centralino.journey.house;

import io.centralino.launcher.Setup;
import io.centralino.launcher.Suite;
import io.centralino.parts.Folders;
import io.centralino.players.driver.Door;
import io.centralino.players.driver.PostOffice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// A suite of its own on this machine: fresh data, failpoints armed by files, the demo planted.
public final class House implements AutoCloseable {

    /// Those that keep work of their own and can be killed with it in hand.
    public static final List<String> SERVICES = List.of(
            "channels", "routing", "cases", "knowledge", "quality", "workforce", "governance", "desk", "gateway");

    private final Suite suite;
    private final Path folder;
    private final Door door;

    private House(Suite suite, Path folder) {
        this.suite = suite;
        this.folder = folder;
        this.door = new Door(suite.site());
    }

    /// Starts the suite in a folder, ready to be broken. Logins of earlier runs are kept, everything else begins anew.
    ///
    /// @param offset how far its ports are from the usual ones, so that it may run beside a suite in use
    public static House start(Path root, Path folder, int offset) {
        return start(root, folder, offset, true);
    }

    /// Starts the suite as it runs where nobody breaks it: looking for armed failpoints costs time, which is measured.
    public static House startSound(Path root, Path folder, int offset) {
        return start(root, folder, offset, false);
    }

    private static House start(Path root, Path folder, int offset, boolean breakable) {
        var setup = new Setup(root, folder.resolve("run"), offset);
        var house = new House(new Suite(setup), folder);
        for (var old : List.of("postgres", "kafka", "blobs", "mail", "service", "log", "seeded")) {
            Folders.delete(setup.run().resolve(old));
        }
        Folders.delete(house.failpoints());
        Folders.delete(folder.resolve("seen"));
        Folders.delete(folder.resolve("history"));
        if (breakable) {
            SERVICES.forEach(service ->
                    house.suite.with(service, "FAILPOINTS", house.failpoints().toString()));
        }
        try {
            Files.createDirectories(house.failpoints());
            house.suite.start();
            house.suite.seed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            house.suite.close();
            throw e;
        }
        return house;
    }

    public Suite suite() {
        return suite;
    }

    public Door door() {
        return door;
    }

    public PostOffice postOffice() {
        return new PostOffice(suite.mail().smtp(), suite.mail().imap());
    }

    public Path folder() {
        return folder;
    }

    /// What the drivers were shown.
    public Path seen() {
        return folder.resolve("seen");
    }

    /// A service's database, as its administrator sees it.
    public Connection database(String service) throws SQLException {
        return suite.postgres().superuser(service);
    }

    public String kafka() {
        return suite.kafka().bootstrap();
    }

    /// The administrator of logins, for those who are made here.
    public String identityAdminPassword() {
        try {
            return Files.readString(folder.resolve("secrets/keycloak-admin")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets a service end where it stands the next time it gets there; true for [#struck] once it did.
    public void arm(String service, String point) {
        try {
            Files.createFile(failpoint(service, point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the armed point was reached and the service has ended there.
    public boolean struck(String service, String point) {
        return !Files.exists(failpoint(service, point)) && !suite.child(service).alive();
    }

    /// What a service said was in flight when its failpoints struck.
    public List<String> inFlight(String service) {
        try (var lines = Files.lines(suite.log(service))) {
            return lines.filter(line -> line.contains("FAILPOINT")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path failpoint(String service, String point) {
        return failpoints().resolve(service + "." + point);
    }

    private Path failpoints() {
        return folder.resolve("failpoints");
    }

    @Override
    public void close() {
        door.close();
        suite.close();
    }
}
