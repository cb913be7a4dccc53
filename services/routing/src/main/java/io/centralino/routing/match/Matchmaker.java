package io.centralino.routing.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Hears how things stand and says what to offer to whom: the oldest first within its priority, to the longest idle
/// among the able.
///
/// Not safe for threads. Decisions are taken as done at once; whoever could not carry one out tells how the contact and
/// the agent really stand.
public final class Matchmaker {

    private final Pool pool = new Pool();
    private final TreeSet<Due> dues = new TreeSet<>();
    private final Duration patience;

    public Matchmaker(Duration patience) {
        this.patience = patience;
    }

    public List<Decision> on(Change change, Instant now) {
        hear(change);
        return decide(now, Integer.MAX_VALUE);
    }

    /// Takes note without deciding, for whoever has many changes to tell.
    public void hear(Change change) {
        switch (change) {
            case Change.QueueIs queue -> pool.queue(queue.queue(), queue);
            case Change.QueueGone gone -> pool.queue(gone.queue(), null);
            case Change.AgentIs agent -> pool.agent(agent.agent(), agent);
            case Change.AgentGone gone -> pool.agent(gone.agent(), null);
            case Change.Waits waits -> await(waits.need());
            case Change.Held held -> hold(held);
            case Change.ContactGone gone -> drop(gone.contact());
        }
    }

    public List<Decision> decide(Instant now, int atMost) {
        var decisions = new ArrayList<Decision>();
        while (!dues.isEmpty() && !dues.first().at.isAfter(now)) {
            ring(dues.removeFirst(), decisions);
        }
        while (decisions.size() < atMost) {
            var pair = pool.best(now);
            if (pair == null) {
                break;
            }
            decisions.add(offer(pair, now));
        }
        return decisions;
    }

    /// When to ask again although nothing has changed.
    public Optional<Instant> due() {
        return dues.isEmpty() ? Optional.empty() : Optional.of(dues.first().at);
    }

    private void await(Need need) {
        silence(need.contact());
        pool.wait(need);
        need.refusals().values().forEach(until -> dues.add(new Due(until, need.contact())));
    }

    private void hold(Change.Held held) {
        silence(held.need().contact());
        pool.hold(held);
        if (held.offeredUntil() != null) {
            dues.add(new Due(held.offeredUntil(), held.need().contact()));
        }
    }

    private void drop(ContactKey contact) {
        silence(contact);
        pool.drop(contact);
    }

    private void silence(ContactKey contact) {
        var held = pool.held(contact);
        if (held != null && held.offeredUntil() != null) {
            dues.remove(new Due(held.offeredUntil(), contact));
        }
        var need = pool.waiting(contact);
        if (need != null && !need.refusals().isEmpty()) {
            need.refusals().values().forEach(until -> dues.remove(new Due(until, contact)));
        }
    }

    /// A clock rings for a contact: an offer has run out, or a refusal no longer counts.
    private void ring(Due due, List<Decision> decisions) {
        var held = pool.held(due.contact);
        if (held != null && due.at.equals(held.offeredUntil())) {
            var candidate = pool.candidate(held.agent());
            pool.hide(candidate);
            candidate.leaves();
            await(held.need());
            decisions.add(new Decision.Lapse(due.contact, held.agent()));
            return;
        }
        var need = pool.waiting(due.contact);
        if (need != null) {
            pool.stir(pool.line(need));
        }
    }

    private Decision.Offer offer(Line.Pair pair, Instant now) {
        var candidate = pair.candidate();
        var receipt = pair.receipt(now);
        var until = now.plus(patience);
        var need = pair.need().offeredOnce();
        pool.hide(candidate);
        candidate.busySince(now);
        hold(new Change.Held(need, candidate.id, until));
        pool.show(candidate);
        return new Decision.Offer(need, candidate.id, candidate.vendor(), now, until, receipt);
    }

    /// A moment at which a contact has to be looked at again.
    private record Due(Instant at, ContactKey contact) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            var byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : contact.compareTo(other.contact);
        }
    }
}
