package io.centralino.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// This machine's Chromium, without a window; each person gets a browser profile of their own.
final class Browser implements AutoCloseable {

    private static final double PATIENCE = 30_000;

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;
    private final Path pictures;

    Browser(Path pictures) {
        this.pictures = pictures;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    /// A new person at a new browser.
    Page person() {
        var context = context();
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    private BrowserContext context() {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("it-IT")
                .setTimezoneId("Europe/Rome")
                .setViewportSize(1440, 900));
    }

    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    }

    private static Path program() {
        var named = System.getenv("CHROMIUM");
        return Stream.of(
                        named == null ? "/usr/bin/chromium" : named,
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Chromium is missing: install it, or name it in CHROMIUM"));
    }

    /// The last thing everybody saw, then the end.
    @Override
    public void close() {
        var number = 0;
        for (var context : chromium.contexts()) {
            for (var page : context.pages()) {
                picture(page, "last-" + number++);
            }
        }
        chromium.close();
        playwright.close();
    }
}
