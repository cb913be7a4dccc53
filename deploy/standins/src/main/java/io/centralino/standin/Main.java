package io.centralino.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the stand-ins until the process ends.
///
/// Arguments: the port, and a file with the numbers and partners to begin with.
final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var standIns = StandIns.start(Integer.parseInt(arguments[0]));
        if (arguments.length > 1) {
            standIns.begin(Json.read(Files.readAllBytes(Path.of(arguments[1]))));
        }
        System.out.println("ready on " + standIns.address());
        Thread.currentThread().join();
    }
}
