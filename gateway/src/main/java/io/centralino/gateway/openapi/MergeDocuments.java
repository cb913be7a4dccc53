package io.centralino.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.gateway.route.Upstream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The step of the build that merges the documents: `MergeDocuments <folder of services> <file to write>`.
public final class MergeDocuments {

    private static final List<Upstream> SERVICES = List.of(
            Upstream.CHANNELS,
            Upstream.ROUTING,
            Upstream.CASES,
            Upstream.KNOWLEDGE,
            Upstream.QUALITY,
            Upstream.WORKFORCE,
            Upstream.GOVERNANCE);

    private MergeDocuments() {}

    public static void main(String... arguments) {
        merge(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void merge(Path services, Path target) {
        var json = new ObjectMapper();
        var merged = new MergedDocument();
        try {
            for (var service : SERVICES) {
                var name = service.name().toLowerCase(Locale.ROOT);
                var document = services.resolve(name).resolve("target/openapi/openapi.json");
                if (Files.exists(document)) {
                    merged.add(service, json.readTree(document.toFile()));
                } else {
                    System.err.println("gateway: " + name + " has not been built, /api/openapi goes without it");
                }
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            json.writerWithDefaultPrettyPrinter().writeValue(target.toFile(), merged.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
