package io.centralino.journey.check;

import io.centralino.players.history.History;
import io.centralino.players.history.Kind;
import io.centralino.players.history.Operation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Order: a conversation is numbered as it was said, and routing's word on a contact never goes backwards.
final class InOrder implements Rule {

    /// What routing may say of a contact after what; the first word stands under the empty one.
    private static final Map<String, Set<String>> NEXT = Map.of(
            "", Set.of("contact-queued"),
            "contact-queued", Set.of("offer-made", "contact-queued"),
            "offer-made", Set.of("offer-closed", "contact-queued"),
            "offer-closed", Set.of("offer-made", "contact-assigned", "contact-queued"),
            "contact-assigned", Set.of("contact-handled", "contact-released"),
            "contact-released", Set.of("contact-queued", "offer-made"),
            "contact-handled", Set.of());

    @Override
    public List<Violation> broken(Collection<Operation> tries, Snapshot snapshot) {
        var findings = new Findings(Promise.ORDER);
        asSaid(tries, snapshot, findings);
        numbered(snapshot, findings);
        forwards(snapshot, findings);
        return findings.list();
    }

    private static void asSaid(Collection<Operation> tries, Snapshot snapshot, Findings findings) {
        var messages = snapshot.messagesByOp();
        var acked = History.merged(tries).stream()
                .filter(operation -> operation.kind() == Kind.MESSAGE && operation.acked())
                .sorted(Comparator.comparingInt(Operation::n))
                .toList();
        Snapshot.by(acked, Operation::conversation).forEach((thread, said) -> {
            var last = 0;
            for (var operation : said) {
                for (var message : messages.getOrDefault(operation.op(), List.of())) {
                    if (message.sequence() <= last) {
                        findings.add(
                                operation.tenant(),
                                "%s was said as number %d and stored before it"
                                        .formatted(operation.op(), operation.n()),
                                message);
                    }
                    last = Math.max(last, message.sequence());
                }
            }
        });
    }

    private static void numbered(Snapshot snapshot, Findings findings) {
        Snapshot.by(snapshot.messages(), Snapshot.Message::conversation).forEach((conversation, messages) -> {
            var numbers =
                    messages.stream().map(Snapshot.Message::sequence).sorted().toList();
            for (int i = 0; i < numbers.size(); i++) {
                if (numbers.get(i) != i + 1) {
                    findings.add(
                            messages.getFirst().tenant(),
                            "a conversation's numbers have a gap or a double",
                            conversation + " " + numbers);
                    return;
                }
            }
        });
    }

    private static void forwards(Snapshot snapshot, Findings findings) {
        var routing = snapshot.told().stream()
                .filter(told -> told.owner().equals("routing") && NEXT.containsKey(told.event()))
                .sorted(Comparator.comparingLong(Snapshot.Told::sequence))
                .toList();
        Snapshot.by(routing, Snapshot.Told::contact).forEach((contact, story) -> {
            var before = "";
            for (var told : story) {
                if (!NEXT.getOrDefault(before, Set.of()).contains(told.event())) {
                    var words = story.stream().map(Snapshot.Told::event).toList();
                    findings.add(
                            told.tenant(), "%s came after '%s'".formatted(told.event(), before), contact + " " + words);
                    return;
                }
                before = told.event();
            }
        });
    }
}
