package io.centralino.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// The page where a customer says how it was, on their telephone.
final class SurveySheet {

    private final Page page;

    SurveySheet(Page page, String link) {
        this.page = page;
        page.setViewportSize(390, 844);
        page.navigate(link);
    }

    Page page() {
        return page;
    }

    void answer(String mark, String comment) {
        page.getByLabel(mark).check();
        page.getByLabel("Sì").check();
        page.getByRole(AriaRole.TEXTBOX).fill(comment);
        page.getByRole(AriaRole.BUTTON).click();
    }

    void thanks() {
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Grazie");
    }

    void isOver() {
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("già");
        assertThat(page.getByRole(AriaRole.BUTTON)).hasCount(0);
    }
}
