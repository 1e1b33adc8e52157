package dev.tickmark.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser for tests: the Chromium of this machine, with nothing in it and nothing fetched for it. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final ChromeDriver driver;
    private final String axe;

    private Chromium(File browser, File chauffeur) {
        try {
            ChromeOptions options = new ChromeOptions().setBinary(browser).addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--user-data-dir=" + Files.createTempDirectory("chromium"));
            driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(chauffeur).usingAnyFreePort().build(), options);
            driver.manage().timeouts().scriptTimeout(PATIENCE.multipliedBy(6));
            try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
                axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The browser; empty where this machine has none. */
    static Optional<Chromium> open() {
        Optional<File> browser = found("chromium", "chromium-browser", "google-chrome");
        Optional<File> chauffeur = found("chromedriver");
        return browser.isPresent() && chauffeur.isPresent() ? Optional.of(new Chromium(browser.get(), chauffeur.get())) : Optional.empty();
    }

    private static Optional<File> found(String... names) {
        return Stream.of(names).flatMap(name -> Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> Path.of(folder, name))).filter(Files::isExecutable).map(Path::toFile).findFirst();
    }

    /** How wide the window is, and which colours its person likes. */
    void look(int width, String scheme) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** What an expression of the page comes to. */
    Object say(String expression, Object... arguments) {
        return driver.executeScript("return " + expression, arguments);
    }

    /** Waits until an expression of the page holds. */
    void until(String expression, Object... arguments) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20)).withMessage(expression).until(d -> Boolean.TRUE.equals(say(expression, arguments)));
    }

    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void tab() {
        type(Keys.TAB);
    }

    /**
     * What axe-core has to say against the page under WCAG 2.2 AA, one line each. Contrast, which takes nearly all of its time, is a matter of colours, type and what lies behind: words that are alike
     * in all of these are looked at three times, not a thousand.
     */
    @SuppressWarnings("unchecked")
    List<String> complaints() {
        if (Boolean.FALSE.equals(say("'axe' in window"))) {
            driver.executeScript(axe);
        }
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const behind = new Map([[null, '']]);
                const looks = new Map();
                const ground = element => {
                  if (!behind.has(element)) {
                    const style = getComputedStyle(element);
                    behind.set(element, [ground(element.parentElement), style.backgroundColor, style.backgroundImage, style.opacity, style.filter].join());
                  }
                  return behind.get(element);
                };
                for (const element of document.body.querySelectorAll('*')) {
                  const says = element.matches('input, select, textarea') || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                  if (!says || !element.getClientRects().length) continue;
                  const style = getComputedStyle(element);
                  const look = [style.color, style.fontSize, style.fontWeight, style.textShadow, element.localName, ground(element)].join();
                  looks.set(look, [...looks.get(look) ?? [], element].slice(0, 3));
                }
                const told = rules => rules.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | '));
                const run = (where, options) => axe.run(where, { iframes: false, resultTypes: ['violations'], ...options }).then(told);
                run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'color-contrast': { enabled: false } } })
                  .then(rest => run({ include: [...looks.values()].flat() }, { runOnly: { type: 'rule', values: ['color-contrast'] } }).then(contrast => done([...rest, ...contrast])))
                  .catch(e => done([String(e)]));
                """);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
