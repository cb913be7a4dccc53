package io.centralino.launcher;

import io.centralino.parts.Folders;
import io.centralino.parts.Java;
import io.centralino.parts.PartFailed;
import java.nio.file.Path;

/// Runs the suite until somebody stops it. To be called from the root of the project, with the options of
/// `scripts/start`.
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
            return new Detached(Setup.local(root, options.offset())).run(words);
        }
        System.setProperty("centralino.parts", root.resolve(".local/parts").toString());
        var setup = options.record()
                ? new Setup(root, root.resolve(".local/record"), options.offset())
                : Setup.local(root, options.offset());
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
