package io.centralino.launcher;

import io.centralino.parts.PartFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Several pieces of work side by side; the first failure is what the caller hears, at once.
final class Together {

    private final List<FutureTask<Boolean>> tasks = new ArrayList<>();

    FutureTask<Boolean> add(Runnable work) {
        var task = new FutureTask<>(work, true);
        tasks.add(task);
        Thread.ofVirtual().start(task);
        return task;
    }

    void finish() {
        try {
            while (tasks.stream().anyMatch(task -> !task.isDone())) {
                for (var task : tasks) {
                    if (task.isDone()) {
                        task.get();
                    }
                }
                Thread.sleep(20);
            }
            for (var task : tasks) {
                task.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new PartFailed(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted", e);
        }
    }
}
