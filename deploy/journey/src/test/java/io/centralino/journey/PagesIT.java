package io.centralino.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.house.House;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody follows a page word by word: every command works, and prints what the page says.
@ExtendWith(WholeHouse.class)
@Order(9)
class PagesIT {

    @ParameterizedTest
    @ValueSource(strings = {"tutorials/first-contact.md", "how-to/call-the-api.md", "how-to/add-a-channel-account.md"})
    void worksAsItSays(String page, House house) throws Exception {
        var root = Path.of(System.getProperty("centralino.root", "../..")).toAbsolutePath();
        var commands = Commands.of(root.resolve("docs").resolve(page));

        var printed = commands.run(
                root,
                Map.of(
                        "CENTRALINO_URL", house.suite().site(),
                        "SMTP", Integer.toString(house.suite().mail().smtp()),
                        "STAND_INS", house.suite().standIns().address()));

        assertThat(printed)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        commands.steps().stream().map(Commands.Step::says).toList());
    }
}
