package io.centralino.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// The agent's page as its agent uses it: by what it says and by keys, never by how it is built.
final class DeskPage {

    private final Page page;
    private final List<String> frames = new CopyOnWriteArrayList<>();

    private DeskPage(Page page) {
        this.page = page;
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(String.valueOf(frame.text()))));
    }

    /// Logs in at the identity provider's page and comes to the desk.
    static DeskPage login(Page page, String site, String person) {
        var desk = new DeskPage(page);
        signIn(page, site + "/", person);
        assertThat(desk.heading("Offerta")).isVisible();
        assertThat(page.locator(".connection-ready")).hasText("In linea");
        return desk;
    }

    static void signIn(Page page, String address, String person) {
        page.navigate(address);
        page.locator("#username").fill(person);
        page.locator("#password").fill("demo");
        page.locator("#kc-login").click();
    }

    Page page() {
        return page;
    }

    /// Everything the socket has told this page.
    List<String> frames() {
        return frames;
    }

    void goAvailable() {
        button("Mi metto disponibile").click();
        assertThat(page.getByText("La prossima suona qui.")).isVisible();
    }

    void hasNoOffer() {
        assertThat(page.getByText("Nessuna offerta")).isVisible();
        assertThat(offers()).hasCount(0);
    }

    void awaitOffer() {
        assertThat(offers().first()).isVisible();
    }

    /// Takes the first offer without the mouse.
    ///
    /// @return the contact that opened
    String accept() {
        var before = page.url();
        page.keyboard().press("Alt+a");
        page.waitForURL(url -> !url.equals(before) && url.matches(".*/desk/[0-9a-f-]{36}"));
        return page.url().replaceFirst(".*/", "");
    }

    void storyShows(String words) {
        assertThat(page.locator("article.entry, [data-message], article")
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .first())
                .isVisible();
    }

    void answer(String words) {
        var composer = composer();
        composer.fill(words);
        composer.press("Control+Enter");
        storyShows(words);
        assertThat(page.getByText("invio…")).hasCount(0);
    }

    /// Takes the first sentence the house suggests, which is this one of that article, adds words and sends it.
    void answerWithTheSuggested(String title, String sentence, String words) {
        var first = page.locator(".suggestions li").first();
        assertThat(first).containsText(title);
        assertThat(first.locator("blockquote")).hasText(sentence);
        page.keyboard().press("Alt+1");
        assertThat(composer()).hasValue(sentence);
        assertThat(page.locator(".composer-sources")).containsText(title);
        composer().press("End");
        composer().pressSequentially(" " + words);
        composer().press("Control+Enter");
        storyShows(words);
        assertThat(page.getByText("invio…")).hasCount(0);
    }

    /// What became of the last answer, as far as the customer's side has said.
    void seesThatItWas(String state) {
        assertThat(page.getByText(state, new Page.GetByTextOptions().setExact(true))
                        .last())
                .isVisible();
    }

    void wrapUp(String disposition) {
        page.keyboard().press("Alt+e");
        var dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Chiusura"));
        var outcome = dialog.getByRole(AriaRole.COMBOBOX);
        outcome.fill(disposition);
        assertThat(dialog.getByRole(AriaRole.OPTION).first()).containsText(disposition);
        outcome.press("Enter");
        outcome.press("Control+Enter");
        assertThat(dialog).hasCount(0);
    }

    /// Types without sending.
    void types(String words) {
        composer().pressSequentially(words);
    }

    void hasTyped(String words) {
        assertThat(composer()).hasValue(words);
    }

    boolean shows(String words) {
        return page.getByText(words).first().isVisible();
    }

    /// Takes back what the house still holds.
    void undo() {
        page.keyboard().press("Alt+z");
    }

    void note(String words) {
        page.keyboard().press("Alt+n");
        var editor = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Nota interna"));
        editor.fill(words);
        editor.press("Control+Enter");
        assertThat(page.locator("[data-note]").filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
    }

    /// Puts the contact aside until its customer writes.
    void park() {
        page.keyboard().press("Alt+p");
        choice("Quando torna?").press("Enter");
        assertThat(heading("Parcheggiato")).isVisible();
        assertThat(heading("Parcheggiati")).isVisible();
    }

    void hasNothingParked() {
        assertThat(heading("Parcheggiati")).hasCount(0);
        assertThat(composer()).isVisible();
    }

    void transferTo(String queue) {
        page.keyboard().press("Alt+t");
        var where = choice("A chi passa questo contatto?");
        where.fill(queue);
        where.press("Enter");
        assertThat(where).hasCount(0);
        assertThat(page.getByText("Nessun contatto in mano.")).isVisible();
    }

    private Locator choice(String name) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name));
    }

    private Locator composer() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Risposta"));
    }

    private Locator offers() {
        return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(Pattern.compile("Nuova offerta")));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
