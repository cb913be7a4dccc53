package io.centralino.governance.ledger.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// docs/reference/metrics.md says what the code does: it is written by `-Dcentralino.write-docs=true`, else compared.
class MetricsPageTest {
    static final Path PAGE = Path.of(System.getProperty("centralino.root", "../.."), "docs/reference/metrics.md");

    @Test
    void saysWhatTheDefinitionsSay() throws IOException {
        if (Boolean.getBoolean("centralino.write-docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).hasContent(page());
    }

    static String page() {
        var page = new StringBuilder("""
                # Metrics

                Every figure is a versioned definition over the rows of the ledger, one row per contact. A published definition is never changed:
                it gets a successor with the next number, and contracts name the version. `GET /api/v1/{org}/metric-definitions` gives the same
                texts in Italian and English; `GET /api/v1/{org}/metrics/{metric}` gives value, numerator, denominator and version; any figure
                opens to its events under `ledger?contactId=`. This page is generated from the code and compared with it by `MetricsPageTest`.

                """);
        for (var definition : Definitions.ALL) {
            describe(page, definition);
        }
        page.append("""
                ## What becomes of a contact on its way
                | | |
                |---|---|
                | given back | The contact counts once: offered by its first placing, answered by its first acceptance, in the queue of that answer. |
                | transferred | The same: a second placing makes no second contact and no second wait; figures stay with the queue that answered first, handling time included. |
                | parked | Changes no count and no wait. The time aside is neither talk nor wrap-up, so it is in no handling time; the customer who leaves meanwhile was answered. |

                ## The worked example
                Queue `pagamenti`, 23 November 2026, Europe/Rome, target 80 % within 20 seconds. Seconds throughout.

                | placed | waited | outcome | talk | wrap-up | remark |
                |---|---|---|---|---|---|
                """);
        for (var line : WorkedDay.LINES) {
            page.append("| %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            line.row().queued() == null ? "" : placed(line),
                            line.outcome().matches("waiting|spam") ? "" : line.waited(),
                            line.outcome(),
                            line.row().handled() == null ? "" : line.talk(),
                            line.row().handled() == null ? "" : line.wrapUp(),
                            line.remark()));
        }
        return page.toString();
    }

    private static String placed(WorkedDay.Line line) {
        return java.time.LocalDateTime.parse("2026-11-" + line.placed())
                .format(DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH));
    }

    private static void describe(StringBuilder page, Definition it) {
        var value = it.value(it.over(WorkedDay.rows().stream(), WorkedDay.question()));
        page.append("## %s (`%s`, version %d)%n".formatted(it.name().en(), it.metric(), it.version()));
        page.append("| | |%n|---|---|%n".formatted());
        page.append("| unit | %s |%n".formatted(it.unit().toString().toLowerCase(Locale.ROOT)));
        row(page, it.below() == null ? "counts" : "numerator", it.numerator());
        if (it.denominator() != null) {
            row(page, "denominator", it.denominator());
        }
        row(page, "inclusions", it.inclusions());
        row(page, "counted at", it.timestamp());
        row(page, "settles", it.settles());
        page.append("| in the example below | %s |%n%n"
                .formatted(
                        value.denominator() == null
                                ? value.value()
                                : "%s / %d = **%s**"
                                        .formatted(
                                                value.numerator()
                                                        .stripTrailingZeros()
                                                        .toPlainString(),
                                                value.denominator(),
                                                value.value())));
    }

    private static void row(StringBuilder page, String what, Words words) {
        page.append("| %s | %s<br>*%s* |%n".formatted(what, words.en(), words.it()));
    }
}
