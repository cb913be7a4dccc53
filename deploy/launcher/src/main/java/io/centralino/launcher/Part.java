package io.centralino.launcher;

import io.centralino.parts.Child;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One line of the table: a part of the suite, how far it is, and what it has used.
final class Part {

    enum State {
        WAITING,
        STARTING,
        READY,
        FAILED,
        ENDED,
        STOPPED
    }

    private final String name;
    private final String address;
    private volatile State state = State.WAITING;
    private volatile long began;
    private volatile Duration took = Duration.ZERO;
    private volatile Usage toReady = Usage.NONE;
    private volatile @Nullable Child child;

    Part(String name, String address) {
        this.name = name;
        this.address = address;
    }

    void starting() {
        began = System.nanoTime();
        state = State.STARTING;
    }

    void started(Child started) {
        child = started;
    }

    void ready(Child started) {
        child = started;
        took = elapsed();
        toReady = usage();
        state = State.READY;
    }

    void failed() {
        took = elapsed();
        state = State.FAILED;
    }

    void stopped() {
        state = State.STOPPED;
    }

    /// A part that was ready and whose process is gone has ended, though nobody asked it to.
    State state() {
        var running = child;
        if (state == State.READY && running != null && !running.alive()) {
            state = State.ENDED;
        }
        return state;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    Duration took() {
        return state == State.STARTING ? elapsed() : took;
    }

    /// What it had used when it became ready.
    Usage toReady() {
        return toReady;
    }

    Usage usage() {
        var running = child;
        return running == null
                ? Usage.NONE
                : ProcessHandle.of(running.pid()).map(Usage::of).orElse(Usage.NONE);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
