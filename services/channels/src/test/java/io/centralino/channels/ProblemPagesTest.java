package io.centralino.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.channels.account.AccountProblem;
import io.centralino.channels.answer.AnswerProblem;
import io.centralino.channels.chat.ChatProblem;
import io.centralino.channels.contact.ContactProblem;
import io.centralino.web.ProblemType;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemPagesTest {

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemHasAPage(ProblemType problem) {
        var root = Path.of(Objects.requireNonNull(System.getProperty("centralino.root")));

        assertThat(root.resolve("docs/problems/" + problem.slug() + ".md"))
                .content()
                .contains("Status " + problem.status());
    }

    static Stream<ProblemType> problems() {
        return Stream.of(AccountProblem.values(), AnswerProblem.values(), ChatProblem.values(), ContactProblem.values())
                .flatMap(Stream::of);
    }
}
