package io.centralino.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A small shell that outlives this process just long enough to end its children.
///
/// It reads our children's process ids on its standard input. When that pipe ends, however we went, it ends those that
/// are left and removes throw-away folders. Java has no other way that also works after `kill -9`.
final class Reaper {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            children=' ' folders=
            while read -r verb a b; do
              case $verb in
                add) children=" $a:$b$children" ;;
                gone) children=$(printf %s "$children" | sed "s/ $a:[A-Z]* / /") ;;
                folder) folders="$folders $a" ;;
              esac
            done
            for child in $children; do kill -CONT "${child%:*}"; kill -"${child#*:}" "${child%:*}"; done 2>/dev/null
            if [ -n "$folders" ]; then sleep 1; rm -rf $folders; sleep 2; rm -rf $folders; fi
            """;

    private static @Nullable OutputStream pipe;

    private Reaper() {}

    static void watch(long pid, String signal) {
        say("add " + pid + " " + signal);
    }

    static void forget(long pid) {
        say("gone " + pid + " -");
    }

    static void forgetFolderAtEnd(Path folder) {
        say("folder " + folder + " -");
    }

    /// A command in a session of its own where the system knows how, so that Ctrl-C in our terminal does not reach it.
    static List<String> apart(List<String> command) {
        var whole = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            whole.add("/usr/bin/setsid");
        }
        whole.addAll(command);
        return whole;
    }

    private static synchronized void say(String line) {
        try {
            if (pipe == null) {
                pipe = new ProcessBuilder(apart(List.of("/bin/sh", "-c", SCRIPT, "centralino-reaper")))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .getOutputStream();
            }
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
