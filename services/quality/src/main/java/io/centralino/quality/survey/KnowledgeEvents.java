package io.centralino.quality.survey;

import io.centralino.events.Fact;
import io.centralino.inbox.Hearing;
import io.centralino.inbox.Inbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What knowledge says of the articles that contacts were answered with.
@ApplicationScoped
public class KnowledgeEvents implements Hearing {

    private static final String USED = "centralino.knowledge.answer-used.v1";

    private final Inbox inbox;
    private final UsedArticles articles;

    KnowledgeEvents(Inbox inbox, UsedArticles articles) {
        this.inbox = inbox;
        this.articles = articles;
    }

    @Incoming("knowledge-facts")
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> batch) {
        inbox.take(this, batch);
    }

    @Override
    public String consumer() {
        return "quality.knowledge";
    }

    @Override
    public boolean concerns(String type) {
        return type.equals(USED);
    }

    @Override
    public void hear(Fact fact) {
        if (fact.synthetic()) {
            return;
        }
        var it = fact.data(AnswerUsed.class);
        articles.note(fact.tenant(), it.contactId(), new UsedArticle(it.articleId(), it.version()), it.at());
    }

    @RegisterForReflection
    record AnswerUsed(UUID contactId, UUID articleId, int version, Instant at) {}
}
