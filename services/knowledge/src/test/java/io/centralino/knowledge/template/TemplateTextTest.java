package io.centralino.knowledge.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.centralino.knowledge.KnowledgeProblem;
import io.centralino.web.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTextTest {

    @Test
    void placesAreFilledAndTheOpenOnesNamed() {
        var text = new TemplateText("Gentile {{customer.name}}, la pratica {{ case.reference }} è aperta.");
        var values = Map.of("customer.name", "Elena $1 Brusa");

        assertThat(text.filled(values)).isEqualTo("Gentile Elena $1 Brusa, la pratica {{ case.reference }} è aperta.");
        assertThat(text.open(values)).containsExactly("case.reference");
    }

    @Test
    void anUnknownPlaceIsRefused() {
        assertThatThrownBy(() -> new TemplateText("Caro {{customer.iban}}"))
                .isInstanceOfSatisfying(Refusal.class, it -> {
                    assertThat(it.type()).isEqualTo(KnowledgeProblem.UNKNOWN_PLACEHOLDER);
                    assertThat(it.facts()).containsEntry("placeholder", "customer.iban");
                });
    }
}
