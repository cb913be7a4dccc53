package io.centralino.cases;

import jakarta.persistence.EntityManager;
import org.awaitility.Awaitility;

/// What a story's transaction holds, and whether anybody wants it.
public final class Locks {

    private static final String WANTED =
            "SELECT EXISTS (SELECT FROM pg_locks WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid)))";

    private Locks() {}

    /// Waits until somebody waits for the transaction at hand.
    public static void untilSomebodyWaits(EntityManager entities) {
        Awaitility.await().pollInSameThread().until(() ->
                (boolean) entities.createNativeQuery(WANTED, Boolean.class).getSingleResult());
    }
}
