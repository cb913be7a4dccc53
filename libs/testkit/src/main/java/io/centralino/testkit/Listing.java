package io.centralino.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What the files of tenancy say, and which of their exceptions were needed.
record Listing(Map<String, Table> tables, Set<String> used) {

    static Listing of(List<String> yaml) {
        var tables = new LinkedHashMap<String, Table>();
        for (var text : yaml) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            var entries = root instanceof Map<?, ?> map ? map.get("tables") : root;
            for (var entry : (Collection<?>) (entries == null ? List.of() : entries)) {
                var table = Table.of((Map<?, ?>) entry);
                tables.put(table.name(), table);
            }
        }
        return new Listing(tables, new LinkedHashSet<>());
    }

    boolean excuses(String table, String subject) {
        var listed = tables.get(table);
        if (listed == null) {
            return false;
        }
        var word = Pattern.compile("(?<![\\w.])" + Pattern.quote(subject) + "(?!\\w)");
        var excuses = listed.exceptions().stream()
                .filter(exception -> word.matcher(exception).find())
                .toList();
        excuses.forEach(exception -> used.add(table + ": " + exception));
        return !excuses.isEmpty();
    }

    /// Exceptions that excuse nothing, or give no reason.
    List<String> idle() {
        var idle = new ArrayList<String>();
        tables.values()
                .forEach(table -> table.exceptions().forEach(exception -> {
                    if (!used.contains(table.name() + ": " + exception)) {
                        idle.add(table.name() + ": the exception \"" + exception + "\" excuses nothing");
                    } else if (exception.strip().split("\\s+").length < 4) {
                        idle.add(table.name() + ": the exception \"" + exception + "\" gives no reason");
                    }
                }));
        return idle;
    }

    /// One table of a file.
    record Table(String name, boolean vendor, boolean engine, List<String> exceptions) {
        static Table of(Map<?, ?> entry) {
            var exceptions = new ArrayList<String>();
            if (entry.get("exceptions") instanceof Collection<?> listed) {
                listed.forEach(exception -> exceptions.add(text(exception)));
            }
            return new Table(
                    String.valueOf(entry.get("table")),
                    Boolean.TRUE.equals(entry.get("vendor")),
                    Boolean.TRUE.equals(entry.get("engine")),
                    exceptions);
        }

        /// `name: reason` is a mapping to YAML and a sentence to people.
        private static String text(@Nullable Object exception) {
            return exception instanceof Map<?, ?> map
                    ? map.entrySet().stream()
                            .map(pair -> pair.getKey() + ": " + pair.getValue())
                            .reduce("", String::concat)
                    : String.valueOf(exception);
        }
    }
}
