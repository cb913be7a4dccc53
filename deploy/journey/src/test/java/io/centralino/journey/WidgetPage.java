package io.centralino.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// The chat on a tenant's own page, as a visitor uses it.
final class WidgetPage {

    private final Page page;

    WidgetPage(Page page, String address) {
        this.page = page;
        page.navigate(address);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Scrivici in chat"))
                .click();
    }

    Page page() {
        return page;
    }

    void introduce(String name) {
        page.getByLabel(Pattern.compile("^Nome")).fill(name);
    }

    /// Says something, and sees that it has arrived.
    void say(String words) {
        page.getByPlaceholder("Messaggio").fill(words);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invia"))
                .click();
        assertThat(said(words)).containsText("ricevuto");
    }

    /// Types without sending.
    void types(String words) {
        page.getByPlaceholder("Messaggio").pressSequentially(words);
    }

    boolean shows(String words) {
        return page.getByText(words).isVisible();
    }

    void neverHeard(String words) {
        assertThat(said(words)).hasCount(0);
    }

    void hears(String words) {
        assertThat(said(words)).isVisible();
    }

    private Locator said(String words) {
        return page.getByRole(AriaRole.LOG).locator(".said").filter(new Locator.FilterOptions().setHasText(words));
    }
}
