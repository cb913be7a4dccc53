package io.centralino.players.demo;

import io.centralino.players.driver.Door;
import io.centralino.players.driver.PostOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The command behind `scripts/demo`: a busy hour in two minutes against a suite that runs.
public final class Demo {

    private Demo() {}

    public static void main(String... words) throws Exception {
        var options = options(words);
        var offset = Integer.getInteger("centralino.offset", 0);
        var plan = new Plan(
                Duration.ofSeconds(options.getOrDefault("--seconds", 120L)),
                Math.toIntExact(options.getOrDefault("--contacts", 60L)),
                options.getOrDefault("--seed", System.nanoTime() % 1_000_000));
        System.exit(play(Places.local(offset), plan, records()) ? 0 : 1);
    }

    /// Plays a plan and prints what became of each contact.
    ///
    /// @param records where everybody keeps what they were shown
    /// @return whether every contact was answered and all counts agree
    public static boolean play(Places places, Plan plan, Path records) throws Exception {
        try (var hour = new BusyHour(places, plan, records)) {
            return hour.play();
        }
    }

    private static Path records() throws IOException {
        return Files.createDirectories(Path.of(".local/demo").toAbsolutePath());
    }

    private static Map<String, Long> options(String... words) {
        var options = new HashMap<String, Long>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            options.put(words[i], Long.parseLong(words[i + 1]));
        }
        return options;
    }

    /// How much happens: so many contacts in so much time; one seed makes one hour.
    public record Plan(Duration time, int contacts, long seed) {}

    /// Where the suite's doors are: its site, its mail server, and the stand-ins where telephones are played.
    public record Places(String site, int smtp, int imap, String standIns) {

        private static final int SITE = 8080;
        private static final int SMTP = 3025;
        private static final int IMAP = 3143;
        private static final int STAND_INS = 8190;

        /// Those of a suite on this machine.
        public static Places local(int offset) {
            return new Places(
                    "http://localhost:" + (SITE + offset),
                    SMTP + offset,
                    IMAP + offset,
                    "http://localhost:" + (STAND_INS + offset));
        }

        Door door() {
            return new Door(site);
        }

        Door telephones() {
            return new Door(standIns);
        }

        PostOffice postOffice() {
            return new PostOffice(smtp, imap);
        }
    }
}
