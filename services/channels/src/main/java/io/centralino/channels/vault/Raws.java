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

    Optional<Raw> behind(UUID message) {
        return find("messageId", message).firstResultOptional();
    }
}
