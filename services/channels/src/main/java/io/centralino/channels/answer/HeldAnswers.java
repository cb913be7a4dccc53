package io.centralino.channels.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The answers of the organisation at hand that have not left yet.
@ApplicationScoped
class HeldAnswers implements PanacheRepositoryBase<HeldAnswer, UUID> {

    /// In the order in which they were written, and will leave.
    List<HeldAnswer> in(UUID conversation) {
        return list("conversationId = ?1 order by writtenAt, id", conversation);
    }

    /// A stretch of them, to look at.
    List<HeldAnswer> after(UUID conversation, UUID id, int most) {
        return find("conversationId = ?1 and id > ?2 order by id", conversation, id)
                .page(0, most)
                .list();
    }

    Optional<HeldAnswer> in(UUID conversation, UUID id) {
        return findByIdOptional(id).filter(found -> found.conversationId().equals(conversation));
    }

    Optional<HeldAnswer> calledByClient(UUID conversation, String clientId) {
        return find("conversationId = ?1 and clientId = ?2", conversation, clientId)
                .firstResultOptional();
    }

    /// Now, by the clock that all instances share.
    Instant now() {
        var now = (Instant) getEntityManager()
                .createNativeQuery("SELECT clock_timestamp()", Instant.class)
                .getSingleResult();
        return now.truncatedTo(ChronoUnit.MILLIS);
    }
}
