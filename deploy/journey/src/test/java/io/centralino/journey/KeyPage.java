package io.centralino.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A page of the desk that is walked by keys alone, and looked at by axe in both themes, wide and narrow.
final class KeyPage {

    private static final int MOST_STOPS = 120;
    private static final Path AXE = Path.of(System.getProperty("centralino.root", "../.."))
            .resolve("services/desk/src/main/webui/node_modules/axe-core/axe.min.js");

    private final Browser browser;
    private final Page page;

    private KeyPage(Browser browser, Page page) {
        this.browser = browser;
        this.page = page;
    }

    /// Logs in at the door, and comes to whatever the house leads this person to.
    static KeyPage firstOf(Browser browser, String site, String person) {
        var page = browser.person();
        DeskPage.signIn(page, site + "/", person);
        return new KeyPage(browser, page);
    }

    Page page() {
        return page;
    }

    void isAt(String path, String heading) {
        page.waitForURL(url -> url.matches("https?://[^/]+" + path + "([/?].*)?"));
        assertThat(heading(heading)).isVisible();
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /// A slow page has not put the caret anywhere yet, and letters would act as keys.
    void type(String words) {
        page.waitForFunction("() => document.activeElement.matches('input, textarea')");
        page.keyboard().type(words);
    }

    /// Goes from stop to stop until one is named so; every stop on the way has to be seen.
    void tabTo(Pattern name) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            var focused = String.valueOf(page.evaluate("""
                    () => {
                      const at = document.activeElement;
                      const box = at.getBoundingClientRect();
                      if (at !== document.body && (box.width < 1 || box.height < 1)) return 'unseen: ' + at.outerHTML;
                      const label = at.labels?.[0]?.textContent;
                      return (at.getAttribute('aria-label') ?? label ?? at.textContent ?? '').trim();
                    }"""));
            assertThat(focused).doesNotStartWith("unseen");
            if (name.matcher(focused).find()) {
                return;
            }
        }
        throw new AssertionError("no stop is named " + name);
    }

    /// Finds something by the palette and goes there.
    void command(String words) {
        press("Control+k");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        type(words);
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.OPTION).first())
                .containsText(words);
        press("Enter");
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator row(String words) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(words));
    }

    /// Nothing serious in either theme, at a desk's width or a phone's; keeps a picture of each.
    void isWellMade(String name) throws IOException {
        var axe = Files.readString(AXE);
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(1440, 390)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                page.setViewportSize(width, 900);
                browser.picture(
                        page, "first-%s-%s-%d".formatted(name, theme.name().toLowerCase(java.util.Locale.ROOT), width));
                page.evaluate(axe);
                var serious = page.evaluate("""
                        async () => (await axe.run(document, {
                          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                        })).violations
                          .filter((each) => each.impact === 'serious' || each.impact === 'critical')
                          .map((each) => each.id + ': ' + each.nodes.map((node) => node.target.join(' ')).join(', '))""");
                assertThat((List<?>) serious)
                        .as(name + " " + theme + " " + width)
                        .isEmpty();
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }
}
