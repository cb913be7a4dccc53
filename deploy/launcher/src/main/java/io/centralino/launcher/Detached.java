package io.centralino.launcher;

import io.centralino.parts.Java;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A launcher in the background: this process shows what it says and goes when all is ready, or when it failed.
record Detached(Setup setup) {

    int run(String... words) {
        var log = setup.run().resolveSibling("launcher.log");
        try {
            Files.createDirectories(log.resolveSibling(""));
            Files.deleteIfExists(log);
            Files.deleteIfExists(Foreground.readyFile(setup));
            var process = new ProcessBuilder(command(words))
                    .directory(setup.root().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var abandon = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(abandon);
            var code = follow(process, log);
            if (code == 0) {
                Runtime.getRuntime().removeShutdownHook(abandon);
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int follow(Process process, Path log) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                var alive = process.isAlive();
                var ready = Files.exists(Foreground.readyFile(setup));
                show(file);
                if (ready || !alive) {
                    return ready ? 0 : 1;
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void show(RandomAccessFile file) throws IOException {
        var fresh = new byte[(int) (file.length() - file.getFilePointer())];
        file.readFully(fresh);
        System.out.print(new String(fresh, StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static List<String> command(String... words) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                Java.program(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Java.classPath(),
                Main.class.getName()));
        for (var word : words) {
            if (!word.equals("--detach")) {
                command.add(word);
            }
        }
        return command;
    }
}
