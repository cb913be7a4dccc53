package io.centralino.standin;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How the provider treats what it is sent next, one mood for each request; in a good mood when none is left.
final class Mood {

    /// One treatment.
    enum Next {
        /// Takes it.
        TAKE,
        /// Will not have it.
        REFUSE,
        /// Asks for patience and has not taken it.
        LATER,
        /// Takes it and hangs up before it has said so.
        LOSE,
        /// Does not take it and hangs up.
        DROP,
        /// Takes it, and its statuses arrive before its answer.
        HASTY,
        /// Takes it, and its statuses arrive in the wrong order, twice.
        MUDDLED
    }

    private final ConcurrentLinkedQueue<Next> coming = new ConcurrentLinkedQueue<>();

    void next(List<Next> moods) {
        coming.addAll(moods);
    }

    Next next() {
        var next = coming.poll();
        return next == null ? Next.TAKE : next;
    }
}
