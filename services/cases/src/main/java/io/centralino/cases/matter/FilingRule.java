package io.centralino.cases.matter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Which of a customer's cases a contact belongs to; none means a new one.
///
/// A reference counts only among the customer's own cases: who writes another's number into a subject gets nothing of
/// it. Two open cases of one kind are a question for a person, so neither is chosen.
final class FilingRule {

    private FilingRule() {}

    static Optional<Case> choose(
            List<Case> own, Optional<String> reference, Optional<UUID> ofConversation, String kind) {
        return one(own, it -> reference.filter(it.reference()::equals).isPresent())
                .or(() -> one(own, it -> ofConversation.filter(it.id()::equals).isPresent()))
                .or(() -> onlyOne(own.stream()
                        .filter(it -> it.isUnderWay() && it.kind().equals(kind))
                        .toList()));
    }

    private static Optional<Case> one(List<Case> own, Predicate<Case> meant) {
        return own.stream()
                .filter(it -> it.status() != Status.CLOSED)
                .filter(meant)
                .findFirst();
    }

    private static Optional<Case> onlyOne(List<Case> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
