package io.centralino.launcher;

import io.centralino.parts.Folders;
import io.centralino.parts.Java;
import io.centralino.parts.PartFailed;
import java.nio.file.Path;

/// Runs the suite until somebody stops it: `java -jar centralino-launcher.jar [--detach] [--fresh] [--record]
/// [--parts]`, from
/// the
/// root of the project.
public final class Main {

    private Main() {}

    public static void main(String... words) {
        try {
            System.exit(run(Options.of(words), Path.of("").toAbsolutePath(), words));
        } catch (PartFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int run(Options options, Path root, String... words) {
        if (options.detach()) {
            return new Detached(Setup.local(root)).run(words);
        }
        System.setProperty("centralino.parts", root.resolve(".local/parts").toString());
        var setup = options.record() ? new Setup(root, root.resolve(".local/record"), 0) : Setup.local(root);
        Claim.take(setup);
        if (options.fresh() || options.record()) {
            Leftovers.end(setup);
            Folders.delete(setup.run());
        }
        if (options.record()) {
            System.setProperty(Java.RECORD, "true");
        }
        return new Foreground(options, setup).run();
    }
}
