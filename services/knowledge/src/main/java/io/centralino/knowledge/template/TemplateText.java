package io.centralino.knowledge.template;

import io.centralino.knowledge.KnowledgeProblem;
import io.centralino.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places for names: `{{customer.name}}`, `{{agent.name}}`, `{{case.reference}}`.
record TemplateText(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Set<String> KNOWN = Set.of("customer.name", "agent.name", "case.reference");

    TemplateText {
        PLACE.matcher(text).results().map(it -> it.group(1)).forEach(TemplateText::known);
    }

    /// The text with what is known in its places; a place without a value stays as it is.
    String filled(Map<String, String> values) {
        values.keySet().forEach(TemplateText::known);
        return PLACE.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), it.group())));
    }

    /// The places that such values leave open, in the order of the text.
    List<String> open(Map<String, String> values) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult it) -> it.group(1))
                .filter(it -> !values.containsKey(it))
                .distinct()
                .toList();
    }

    private static void known(String place) {
        if (!KNOWN.contains(place)) {
            throw new Refusal(KnowledgeProblem.UNKNOWN_PLACEHOLDER, null, Map.of("placeholder", place));
        }
    }
}
