package io.centralino.knowledge.suggestion;

import io.centralino.knowledge.article.ArticleSearch.Candidate;
import io.centralino.knowledge.suggestion.Words.Word;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Chooses among candidates the articles that answer a text, and of each the sentence that does.
///
/// Sentences are weighed by BM25: a word counts more the fewer sentences have it, and less in a long one. A heading
/// speaks for what stands under it, and a title for its whole article.
final class Answering {

    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.5;
    private static final double OF_THE_TITLE = 0.5;

    private final String text;
    private final List<Weighed> all;
    private final Map<String, Long> sentencesWith;
    private final double usualLength;

    private Answering(String text, List<Candidate> candidates) {
        this.text = text;
        this.all = candidates.stream()
                .flatMap(it -> Sentence.of(it.body(), it.language()).stream().map(s -> Weighed.of(it, s)))
                .toList();
        this.sentencesWith = all.stream()
                .flatMap(it -> it.counts().keySet().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        this.usualLength = all.stream().mapToInt(Weighed::length).average().orElse(1);
    }

    /// The best first; none that shares no word that matters.
    static List<Suggestion> choose(String text, List<Candidate> candidates, int limit) {
        var answering = new Answering(text, candidates);
        return candidates.stream()
                .flatMap(answering::best)
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
                .limit(limit)
                .toList();
    }

    private Stream<Suggestion> best(Candidate candidate) {
        var asked = Words.of(text, candidate.language());
        var stems = stems(asked);
        var title = stems(Words.of(candidate.title(), candidate.language()));
        var ofTitle = OF_THE_TITLE
                * stems.stream()
                        .filter(title::contains)
                        .mapToDouble(this::rarity)
                        .sum();
        return all.stream()
                .filter(it -> it.candidate().equals(candidate))
                .max(Comparator.comparingDouble(it -> weight(it, stems)))
                .map(it -> new Suggestion(
                        candidate,
                        it.sentence(),
                        ofTitle + weight(it, stems),
                        matched(asked, title, it.counts().keySet())))
                .filter(it -> it.score() > 0)
                .stream();
    }

    private double weight(Weighed sentence, Set<String> stems) {
        var length = 1 - LENGTH + LENGTH * sentence.length() / usualLength;
        return stems.stream()
                .mapToDouble(stem -> {
                    var times = sentence.counts().getOrDefault(stem, 0L);
                    return rarity(stem) * times * (SATURATION + 1) / (times + SATURATION * length);
                })
                .sum();
    }

    private double rarity(String stem) {
        var with = sentencesWith.getOrDefault(stem, 0L);
        return Math.log(1 + (all.size() - with + 0.5) / (with + 0.5));
    }

    private static List<String> matched(List<Word> asked, Set<String> title, Set<String> sentence) {
        var seen = new HashSet<String>();
        return asked.stream()
                .filter(it -> title.contains(it.stem()) || sentence.contains(it.stem()))
                .filter(it -> seen.add(it.stem()))
                .map(Word::written)
                .toList();
    }

    private static Set<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).collect(Collectors.toSet());
    }

    /// An article, the sentence of it that answers best, and the words of the text that say so.
    record Suggestion(Candidate article, Sentence sentence, double score, List<String> matched) {}

    /// A sentence with the stems it and its heading have, and how often.
    private record Weighed(Candidate candidate, Sentence sentence, Map<String, Long> counts, int length) {

        static Weighed of(Candidate candidate, Sentence sentence) {
            var words = Words.of(sentence.heading() + " " + sentence.text(), candidate.language());
            var counts = words.stream().collect(Collectors.groupingBy(Word::stem, Collectors.counting()));
            return new Weighed(candidate, sentence, counts, words.size());
        }
    }
}
