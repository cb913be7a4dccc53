package io.centralino.journey.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documentation names is there: pages, headings, scripts, operations; and its JSON is JSON.
class PagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Page> pages() {
        return Page.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadsSomewhere(Page page) {
        assertThat(page.links()).allSatisfy(link -> {
            var parts = link.split("#", 2);
            var target = parts[0].isEmpty()
                    ? page.file()
                    : page.file().resolveSibling(parts[0]).normalize();
            assertThat(target).as(link).exists();
            if (parts.length == 2 && target.toString().endsWith(".md")) {
                assertThat(Page.of(target).anchors()).as(link).contains(parts[1]);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsJsonThatCanBeRead(Page page) {
        assertThat(page.blocks("json"))
                .allSatisfy(block ->
                        assertThatCode(() -> JSON.readTree(block)).as(block).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesScriptsThatAreThere(Page page) {
        assertThat(page.scripts())
                .allSatisfy(script -> assertThat(Page.ROOT.resolve(script)).isExecutable());
    }

    @Test
    void namesOperationsThatAreThere() throws IOException {
        var operations = operations();
        var unknown = pages().flatMap(page -> page.calls().stream()
                        .filter(call -> operations.stream().noneMatch(operation -> fits(operation, call)))
                        .map(call -> page + ": " + call))
                .toList();
        assertThat(operations).hasSizeGreaterThan(100);
        assertThat(unknown).isEmpty();
    }

    /// Of every service, as their builds wrote them down.
    private static List<String> operations() throws IOException {
        var operations = new ArrayList<String>();
        try (var services = Files.list(Page.ROOT.resolve("services"))) {
            for (var service : services.toList()) {
                var document = service.resolve("target/openapi/openapi.json");
                if (!Files.exists(document)) {
                    continue;
                }
                for (var path : JSON.readTree(document.toFile()).path("paths").properties()) {
                    path.getValue()
                            .fieldNames()
                            .forEachRemaining(
                                    verb -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey()));
                }
            }
        }
        return operations;
    }

    /// A page may name a thing where the document has a place for it.
    private static boolean fits(String operation, String call) {
        var known = operation.split("[ /]");
        var named = call.split("[ /]");
        if (known.length != named.length) {
            return false;
        }
        for (int i = 0; i < known.length; i++) {
            if (!known[i].startsWith("{") && !known[i].equals(named[i])) {
                return false;
            }
        }
        return true;
    }
}
