package io.centralino.quality.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.quality.score.Score.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreTest {

    static final List<Section> FORM = List.of(
            new Section("Tono", List.of(new Question("cortesia", "È cortese?", 20, Scale.YES_NO, true))),
            new Section(
                    "Contenuto",
                    List.of(
                            new Question("esattezza", "È esatta?", 50, Scale.ONE_TO_FIVE, false),
                            new Question("chiarezza", "È chiara?", 30, Scale.ONE_TO_FIVE, false))));

    @Test
    void isTheWeightedSum() {
        assertThat(Score.of(FORM, said(1, 5, 3)).orElseThrow().percent()).isEqualTo(85);
    }

    @Test
    void givesTheWeightOfWhatDoesNotApplyToTheOthers() {
        var score = Score.of(FORM, said(1, null, 1)).orElseThrow();

        assertThat(score.percent()).isEqualTo(40);
        assertThat(score.parts()).containsExactly(new Part("cortesia", 40, 40), new Part("chiarezza", 60, 0));
    }

    @Test
    void isNothingWhereACriticalQuestionFailed() {
        var score = Score.of(FORM, said(0, 5, 5)).orElseThrow();

        assertThat(score.percent()).isZero();
        assertThat(score.critical()).isTrue();
        assertThat(score.parts()).extracting(Part::points).containsExactly(0.0, 50.0, 30.0);
    }

    @Test
    void isNoneWhereTheAnswersDoNotFit() {
        assertThat(Score.of(FORM, said(2, 5, 5))).isEmpty();
        assertThat(Score.of(FORM, said(1, 0, 5))).isEmpty();
        assertThat(Score.of(FORM, said(null, null, null))).isEmpty();
        assertThat(Score.of(FORM, said(1, 5, 5).subList(0, 2))).isEmpty();
        assertThat(Score.of(FORM, List.of(one("cortesia", 1), one("cortesia", 1), one("esattezza", 1))))
                .isEmpty();
        assertThat(Score.of(FORM, List.of(one("cortesia", 1), one("esattezza", 1), one("altro", 1))))
                .isEmpty();
    }

    @Test
    void hasWeightsThatSumToAHundred() {
        assertThat(Score.fits(FORM)).isTrue();
        assertThat(Score.fits(FORM.subList(0, 1))).isFalse();
    }

    private static List<Judgement> said(
            @Nullable Integer courtesy, @Nullable Integer exactness, @Nullable Integer clarity) {
        return List.of(one("cortesia", courtesy), one("esattezza", exactness), one("chiarezza", clarity));
    }

    private static Judgement one(String question, @Nullable Integer value) {
        return new Judgement(question, value, null);
    }
}
