package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.house.House;
import io.centralino.players.driver.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The page about opening a tenant, done as it stands; governance dies meanwhile.
@ExtendWith(WholeHouse.class)
@Order(3)
class OpenATenantIT {

    /// Whoever dies with an act in hand holds it for a minute.
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern COMMANDS = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    /// With a login made and not noted, and with a step noted and the next not begun.
    private static final List<String> POINTS = List.of("act.tried", "act.recorded");

    @Test
    void doesWhatThePageSaysThoughGovernanceDiesTwice(House house) throws Exception {
        var root = house.suite().setup().root();
        var page = Files.readString(root.resolve("docs/how-to/open-a-tenant.md"));
        var commands = COMMANDS.matcher(page).results().map(it -> it.group(1)).collect(Collectors.joining("\n"));
        var log = house.folder().resolve("open-a-tenant.log");
        house.arm("governance", POINTS.getFirst());
        var shell = begin(root, commands, house.suite().site(), log);
        try {
            for (var point : POINTS) {
                Await.until("governance to reach " + point, PATIENCE, () -> house.struck("governance", point));
                if (!point.equals(POINTS.getLast())) {
                    house.arm("governance", POINTS.getLast());
                }
                house.suite().start("governance");
            }
            Await.until("the page to end", PATIENCE.multipliedBy(2), () -> !shell.isAlive());
        } finally {
            shell.destroyForcibly();
        }
        assertThat(shell.exitValue()).as(Files.readString(log)).isZero();
    }

    private static Process begin(Path root, String commands, String site, Path log) throws IOException {
        // The door is away for a moment when governance is: the page's own patience is for a healthy house.
        var patient =
                "set -e\ncurl() { command curl --retry 60 --retry-delay 1 --retry-all-errors \"$@\"; }\n" + commands;
        var builder = new ProcessBuilder("bash", "-c", patient)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CENTRALINO_URL", site);
        return builder.start();
    }
}
