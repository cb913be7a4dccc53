package io.centralino.channels.vault;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The vault's index for the organisation at hand.
@ApplicationScoped
public class Raws implements PanacheRepositoryBase<Raw, UUID> {

    public boolean knows(Raw.Place place) {
        return count(
                        "accountId = ?1 and uidValidity = ?2 and uid = ?3",
                        place.account(),
                        place.uidValidity(),
                        place.uid())
                > 0;
    }

    /// The same mail stored before: another copy of it if it names itself, or the same copy under the numbers of an
    /// earlier mailbox.
    Optional<Raw> sameAs(Raw.Place place, byte[] digest, boolean namesItself) {
        return find(
                        "accountId = ?1 and digest = ?2 and state <> ?3 and (?4 = true or uidValidity <> ?5) order by id",
                        place.account(),
                        digest,
                        Raw.State.repeated,
                        namesItself,
                        place.uidValidity())
                .firstResultOptional();
    }

    /// What was stored and not yet read, in the order of the mailbox.
    public List<UUID> unread(String account, int most) {
        return find("accountId = ?1 and state = ?2 order by uidValidity, uid", account, Raw.State.stored)
                .page(0, most)
                .stream()
                .map(Raw::id)
                .toList();
    }

    public Raw locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The body of a webhook that a message came in.
    Optional<String> hookBehind(UUID message) {
        return blob("SELECT blob FROM hook_event WHERE message_id = ?1 ORDER BY id LIMIT 1", message);
    }

    /// A file of a message that was fetched for it.
    Optional<String> fetched(UUID message, int number) {
        return blob(
                "SELECT blob FROM fetched_file WHERE message_id = ?1 AND number = ?2 AND state = 'ready'",
                message,
                number);
    }

    @SuppressWarnings("unchecked")
    private Optional<String> blob(String query, Object... values) {
        var prepared = getEntityManager().createNativeQuery(query, String.class);
        for (var i = 0; i < values.length; i++) {
            prepared.setParameter(i + 1, values[i]);
        }
        return prepared.getResultStream().map(Object::toString).findFirst();
    }

    Optional<Raw> behind(UUID message) {
        return find("messageId", message).firstResultOptional();
    }
}
