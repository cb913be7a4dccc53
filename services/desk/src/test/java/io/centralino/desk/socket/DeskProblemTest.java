package io.centralino.desk.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskProblemTest {
    @ParameterizedTest
    @EnumSource
    void hasAPage(DeskProblem problem) {
        assertThat(Path.of(System.getProperty("centralino.root"), "docs/problems", problem.slug() + ".md"))
                .exists();
    }
}
