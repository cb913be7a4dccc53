package io.centralino.knowledge.suggestion;

import io.centralino.knowledge.article.ArticleSearch;
import io.centralino.knowledge.suggestion.Answering.Suggestion;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Which articles answer what a customer wrote, and why. The text is a question; nothing of it is kept.
@Path("/api/v1/{org}/suggestions")
@RunOnVirtualThread
@InOrganisation
class SuggestionResource {

    private static final int CANDIDATES = 20;
    private static final int USUAL = 3;

    private final ArticleSearch search;

    SuggestionResource(ArticleSearch search) {
        this.search = search;
    }

    @POST
    @Allowed({Role.AGENT, Role.SUPERVISOR, Role.QUALITY, Role.ADMIN})
    public Body suggest(@RestPath String org, @NotNull @Valid Question question) {
        var text = question.text().replace("\0", "");
        var language = question.language() == null ? "" : question.language();
        var limit = question.limit() == null ? USUAL : question.limit();
        var chosen = Answering.choose(text, search.candidates(text, language, CANDIDATES), limit);
        return new Body(chosen.stream().map(Item::of).toList());
    }

    record Question(
            @NotNull @Size(min = 1, max = 10_000) String text,
            @Nullable @Pattern(regexp = "it|en") String language,
            @Nullable @Min(1) @Max(10) Integer limit) {}

    record Body(List<Item> items) {}

    record Item(
            UUID articleId,
            int version,
            String title,
            String language,
            double score,
            String heading,
            String sentence,
            List<String> matched) {

        static Item of(Suggestion it) {
            var article = it.article();
            return new Item(
                    article.articleId(),
                    article.version(),
                    article.title(),
                    article.language(),
                    it.score(),
                    it.sentence().heading(),
                    it.sentence().text(),
                    it.matched());
        }
    }
}
