package io.centralino.routing.parking;

import io.centralino.routing.work.Cause;
import io.centralino.routing.work.Work;
import java.time.Duration;
import java.time.Instant;

/// What becomes of a parked contact that something else than its agent calls back.
enum Turn {
    /// It stays aside: nothing calls it, or the agent is given the time to come.
    STAYS,
    /// It is in the agent's hand again, be it beyond the room.
    RESUMES,
    /// It goes back to the queue, at the age it has.
    QUEUES;

    /// @param there whether the agent who parked it is available
    /// @param mayWork whether that agent may still work for the tenant
    /// @param grace how long it waits for an agent who is not there, once its time has come; no customer waits so
    static Turn of(Work work, boolean there, boolean mayWork, Duration grace, Instant now) {
        var cause = work.calledBack(now);
        if (cause.isEmpty()) {
            return STAYS;
        }
        if (there && mayWork) {
            return RESUMES;
        }
        var until = work.parkedUntil();
        var patient = !there && cause.get() == Cause.CLOCK && until != null && now.isBefore(until.plus(grace));
        return patient ? STAYS : QUEUES;
    }
}
