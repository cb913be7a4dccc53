package io.centralino.workforce.reference;

import io.centralino.events.Fact;
import io.centralino.events.StateListener;
import io.centralino.workforce.estimate.SpecialDays;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The days that are different, as the calendars of a tenant name them.
@ApplicationScoped
public class Calendars implements StateListener {

    private final Map<String, Map<String, Set<LocalDate>>> known = new ConcurrentHashMap<>();

    /// A day is special where any calendar of the tenant says so: which of them rules a queue is not known.
    public SpecialDays of(String tenant) {
        var calendars = known.getOrDefault(tenant, Map.of());
        return day -> calendars.values().stream().anyMatch(dates -> dates.contains(day));
    }

    @Override
    public String topic() {
        return "governance.calendar-state";
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        var tenant = key.substring(0, key.indexOf('/'));
        var calendars = known.computeIfAbsent(tenant, ignored -> new ConcurrentHashMap<>());
        if (fact == null) {
            calendars.remove(key);
        } else {
            calendars.put(
                    key,
                    fact.data(Calendar.class).exceptions().stream()
                            .map(Different::date)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    @RegisterForReflection
    record Calendar(List<Different> exceptions) {}

    @RegisterForReflection
    record Different(LocalDate date) {}
}
