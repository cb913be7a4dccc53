package io.centralino.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/// The files the manifests are compared with.
final class Repository {
    static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("centralino.root")));
    static final Path K8S = ROOT.resolve("k8s");

    private Repository() {}

    /// The modules that run as services of their own.
    static List<Path> services() {
        return Stream.concat(
                        folders(ROOT.resolve("services")).stream()
                                .filter(folder -> Files.exists(folder.resolve("pom.xml"))),
                        Stream.of(ROOT.resolve("gateway")))
                .toList();
    }

    static List<Path> folders(Path parent) {
        try (var found = Files.list(parent)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All files below a folder that end so, builds and downloads left out.
    static List<Path> files(Path parent, String ending) {
        try (var found = Files.walk(parent)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path module(String service) {
        return services().stream()
                .filter(folder -> folder.endsWith(service))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no service " + service));
    }

    /// What a service says in its application.properties.
    static Properties settings(String service) {
        var settings = new Properties();
        try (var in = Files.newBufferedReader(module(service).resolve("src/main/resources/application.properties"))) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
