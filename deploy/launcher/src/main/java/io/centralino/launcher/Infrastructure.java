package io.centralino.launcher;

import io.centralino.parts.Child;
import io.centralino.parts.LocalKafka;
import io.centralino.parts.LocalKeycloak;
import io.centralino.parts.LocalMail;
import io.centralino.parts.LocalPostgres;
import io.centralino.parts.PartFailed;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the services stand on: the database and the broker they need to start, and logins, mail and providers they
/// do not wait for.
final class Infrastructure implements AutoCloseable {

    private final Setup setup;
    private final Part postgresPart;
    private final Part kafkaPart;
    private final Part keycloakPart;
    private final Part mailPart;
    private final Part standInsPart;
    private final CountDownLatch stores = new CountDownLatch(2);
    private volatile @Nullable LocalPostgres postgres;
    private volatile @Nullable LocalKafka kafka;
    private volatile @Nullable LocalKeycloak keycloak;
    private volatile @Nullable LocalMail mail;
    private volatile @Nullable LocalStandIns standIns;

    Infrastructure(Setup setup) {
        this.setup = setup;
        var offset = setup.offset();
        postgresPart = new Part("postgres", "localhost:" + Address.POSTGRES.port(offset));
        kafkaPart = new Part("kafka", "localhost:" + Address.KAFKA.port(offset));
        keycloakPart = new Part("keycloak", Address.KEYCLOAK.url(offset) + "/auth");
        mailPart = new Part("mail", "localhost:" + Address.SMTP.port(offset) + ", " + Address.IMAP.port(offset));
        standInsPart = new Part("stand-ins", Address.STAND_INS.url(offset));
    }

    List<Part> parts() {
        return List.of(postgresPart, kafkaPart, keycloakPart, mailPart, standInsPart);
    }

    void start(Together together) {
        together.add(() -> {
            startPostgres();
            stores.countDown();
        });
        together.add(() -> {
            startKafka();
            stores.countDown();
        });
        together.add(() -> keycloak = begin(keycloakPart, this::newKeycloak, LocalKeycloak::child));
        together.add(() -> mail = begin(mailPart, this::newMail, LocalMail::child));
        together.add(() -> standIns = begin(standInsPart, this::newStandIns, LocalStandIns::child));
    }

    /// Waits until services may start; a failure of a store is heard by whoever started them together.
    void awaitStores() {
        try {
            stores.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted", e);
        }
    }

    LocalPostgres startPostgres() {
        var server = begin(postgresPart, this::newPostgres, LocalPostgres::child);
        postgres = server;
        return server;
    }

    LocalKafka startKafka() {
        var broker = begin(kafkaPart, this::newKafka, LocalKafka::child);
        kafka = broker;
        return broker;
    }

    LocalPostgres postgres() {
        return started(postgres, "PostgreSQL");
    }

    LocalKafka kafka() {
        return started(kafka, "Kafka");
    }

    LocalKeycloak keycloak() {
        return started(keycloak, "Keycloak");
    }

    LocalMail mail() {
        return started(mail, "the mail server");
    }

    LocalStandIns standIns() {
        return started(standIns, "the stand-ins");
    }

    @Override
    public void close() {
        var together = new Together();
        end(together, standIns, standInsPart);
        end(together, mail, mailPart);
        end(together, keycloak, keycloakPart);
        end(together, kafka, kafkaPart);
        end(together, postgres, postgresPart);
        together.finish();
    }

    private LocalPostgres newPostgres() {
        var server = LocalPostgres.start(
                setup.run().resolve("postgres"), Address.POSTGRES.port(setup.offset()), setup.logs());
        Service.ALL.stream()
                .filter(Service::database)
                .forEach(service ->
                        server.createService(service.name(), setup.secrets().of(service.name())));
        return server;
    }

    private LocalKafka newKafka() {
        return LocalKafka.start(setup.run().resolve("kafka"), Address.KAFKA.port(setup.offset()), setup.logs());
    }

    private LocalKeycloak newKeycloak() {
        return LocalKeycloak.start(
                setup.run().resolve("keycloak"),
                Address.KEYCLOAK.port(setup.offset()),
                setup.realm(),
                setup.site(),
                setup.secrets().keycloakAdmin(),
                Map.of("REGISTRY_SECRET", setup.secrets().registry()),
                setup.logs());
    }

    private LocalMail newMail() {
        return LocalMail.start(
                setup.run().resolve("mail"),
                Address.SMTP.port(setup.offset()),
                Address.IMAP.port(setup.offset()),
                Setup.MAILBOXES,
                setup.logs());
    }

    private LocalStandIns newStandIns() {
        return LocalStandIns.start(
                setup.run().resolve("stand-ins"), Address.STAND_INS.port(setup.offset()), setup.site(), setup.logs());
    }

    private static <T> T begin(Part part, Supplier<T> start, Function<T, Child> child) {
        part.starting();
        try {
            var started = start.get();
            part.ready(child.apply(started));
            return started;
        } catch (RuntimeException e) {
            part.failed();
            throw e;
        }
    }

    private static <T> T started(@Nullable T part, String name) {
        if (part == null) {
            throw new PartFailed(name + " was never started");
        }
        return part;
    }

    private static void end(Together together, @Nullable AutoCloseable server, Part part) {
        if (server == null) {
            return;
        }
        together.add(() -> {
            try {
                server.close();
            } catch (Exception e) {
                throw new PartFailed("could not stop " + part.name(), e);
            }
            part.stopped();
        });
    }
}
