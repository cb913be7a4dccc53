package io.centralino.knowledge.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.knowledge.article.ArticleVersion.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article as the API shows it, with those of its versions that the reader may see.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleBody(
        UUID id,
        Instant createdAt,
        @Nullable Integer published,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt,
        List<Version> versions) {

    static ArticleBody of(Article it, List<ArticleVersion> versions) {
        return new ArticleBody(
                it.id(),
                it.createdAt(),
                it.published(),
                it.publishedAt(),
                it.retiredAt(),
                versions.stream().map(Version::of).toList());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            int number,
            String title,
            String body,
            String language,
            String audience,
            @Nullable Change change,
            UUID author,
            Instant writtenAt) {

        static Version of(ArticleVersion it) {
            var text = it.text();
            return new Version(
                    it.number(),
                    text.title(),
                    text.body(),
                    text.language(),
                    text.audience(),
                    it.change().orElse(null),
                    it.authorId(),
                    it.writtenAt());
        }
    }
}
