package io.centralino.journey.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/// Waits until nothing moves: no fact unsent, unheard or waiting, no mail unread or unsent.
///
/// A fact may hop from one place to another between two looks, so nothing may have been said between two quiet ones.
final class Quiet {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Map<String, String> UNDONE = Map.of(
            "facts unsent", "SELECT count(*) FROM outbox WHERE sent_at IS NULL AND refused IS NULL",
            "keys waiting", "SELECT count(*) FROM parked_key WHERE state = 'waiting'");

    private static final Map<String, String> UNDONE_AT_CHANNELS = Map.of(
            "mails unread", "SELECT count(*) FROM raw WHERE state = 'stored'",
            "answers held", "SELECT count(*) FROM held_answer",
            "mails unsent", "SELECT count(*) FROM outgoing WHERE state IN ('waiting', 'sending')");

    private final Databases databases;
    private final String kafka;

    Quiet(Databases databases, String kafka) {
        this.databases = databases;
        this.kafka = kafka;
    }

    /// @return what still moved when patience ended; empty when all is quiet
    List<String> await(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        try (var admin = Admin.create(settings())) {
            var before = "";
            while (true) {
                var undone = new TreeMap<String, Long>();
                var mark = look(admin, undone);
                if (undone.isEmpty() && mark.equals(before)) {
                    return List.of();
                }
                if (System.nanoTime() > deadline) {
                    undone.putIfAbsent("still talking", 1L);
                    return undone.entrySet().stream().map(Object::toString).toList();
                }
                before = undone.isEmpty() ? mark : "";
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for quiet", e);
        }
    }

    /// @return a mark that changes with every fact said
    private String look(Admin admin, Map<String, Long> undone) throws InterruptedException {
        var mark = new ArrayList<String>();
        try {
            for (var service : Databases.ALL) {
                UNDONE.forEach((what, query) -> count(service, what, query, undone));
                mark.addAll(databases.read(
                        service, "SELECT coalesce(max(id), 0)::text FROM outbox", row -> row.getString(1)));
            }
            UNDONE_AT_CHANNELS.forEach((what, query) -> count("channels", what, query, undone));
            lag(admin, undone);
        } catch (IllegalStateException | ExecutionException | TimeoutException e) {
            undone.put("cannot be asked: " + e.getMessage(), 1L);
        }
        return String.join(" ", mark);
    }

    private void count(String service, String what, String query, Map<String, Long> undone) {
        var left = databases.read(service, query, row -> row.getLong(1)).getFirst();
        if (left > 0) {
            undone.put(service + " " + what, left);
        }
    }

    /// Groups of single instances, named by chance, keep no record: they go with their instance.
    private static void lag(Admin admin, Map<String, Long> undone)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (var group : admin.listConsumerGroups().all().get(10, TimeUnit.SECONDS)) {
            if (group.groupId().matches(".*-[0-9a-f-]{36}")) {
                continue;
            }
            var committed = admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get(10, TimeUnit.SECONDS);
            committed.values().removeIf(offset -> offset == null);
            var asked = committed.keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            var ends = admin.listOffsets(asked).all().get(10, TimeUnit.SECONDS);
            var behind = ends.entrySet().stream()
                    .filter(end -> !end.getKey().topic().endsWith("-state"))
                    .mapToLong(end -> end.getValue().offset() - offset(committed.get(end.getKey())))
                    .sum();
            if (behind > 0) {
                undone.put(group.groupId() + " facts unheard", behind);
            }
        }
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put("bootstrap.servers", kafka);
        settings.put("request.timeout.ms", "5000");
        settings.put("default.api.timeout.ms", "10000");
        return settings;
    }
}
