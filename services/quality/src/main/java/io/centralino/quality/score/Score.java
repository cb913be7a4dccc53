package io.centralino.quality.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a form's answers come to.
///
/// @param percent 0 where a critical question failed
/// @param parts what each question that applies gave, and could have given
public record Score(double percent, boolean critical, List<Part> parts) {

    /// The whole a form's weights sum to.
    public static final int WHOLE = 100;

    /// The share of one question. What does not apply gives its weight to the others in proportion.
    public record Part(String questionId, double weight, double points) {}

    /// The score, where every question of the form is answered once, by its scale, and at least one applies.
    public static Optional<Score> of(List<Section> form, List<Judgement> said) {
        var questions = questions(form).collect(Collectors.toMap(Question::id, Function.identity()));
        var seen = new HashSet<String>();
        for (var one : said) {
            var question = questions.get(one.questionId());
            var value = one.value();
            if (question == null
                    || !seen.add(one.questionId())
                    || value != null && !question.scale().holds(value)) {
                return Optional.empty();
            }
        }
        return seen.size() == questions.size() ? weigh(questions, said) : Optional.empty();
    }

    /// Whether the weights of the form sum to the whole, and each question has a name of its own.
    public static boolean fits(List<Section> form) {
        var ids = questions(form).map(Question::id).toList();
        return questions(form).mapToInt(Question::weight).sum() == WHOLE && new HashSet<>(ids).size() == ids.size();
    }

    private static Optional<Score> weigh(Map<String, Question> questions, List<Judgement> said) {
        var parts = new ArrayList<Part>();
        var critical = false;
        var applying = said.stream()
                .filter(one -> one.value() != null)
                .mapToInt(one -> weight(questions, one))
                .sum();
        if (applying == 0) {
            return Optional.empty();
        }
        for (var one : said) {
            var question = questions.get(one.questionId());
            var value = one.value();
            if (question != null && value != null) {
                var weight = question.weight() * (double) WHOLE / applying;
                parts.add(new Part(
                        question.id(), weight, weight * question.scale().share(value)));
                critical |= question.critical() && question.scale().failed(value);
            }
        }
        var sum = parts.stream().mapToDouble(Part::points).sum();
        return Optional.of(new Score(critical ? 0 : Math.round(sum * 100) / 100.0, critical, List.copyOf(parts)));
    }

    private static int weight(Map<String, Question> questions, Judgement one) {
        var question = questions.get(one.questionId());
        return question == null ? 0 : question.weight();
    }

    private static Stream<Question> questions(List<Section> form) {
        return form.stream().flatMap(section -> section.questions().stream());
    }
}
