package dev.tickmark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tickmark.source.SourceFile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The desk in a real browser, worked by keyboard alone. */
@QuarkusTest
class DeskTest {

    private static final Path SAMPLE = Path.of("src/test/resources/sample/northbridge-4q-fy2002.txt");
    private static final int TIMES = 9;
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    /** The headings and rows of the list, in order. */
    private static final String ROWS = "[...document.querySelectorAll('#list h2, #list .row')].map(each => each.id || each.textContent.trim())";
    private static Optional<Chromium> opened = Optional.empty();

    @Inject
    FilingKeeper keeper;

    @TempDir
    Path folder;

    private Chromium chromium;

    @BeforeAll
    static void open() {
        opened = Chromium.open();
    }

    @AfterAll
    static void close() {
        opened.ifPresent(Chromium::close);
    }

    @BeforeEach
    void waitUntilReady() throws InterruptedException {
        assumeTrue(opened.isPresent(), "no Chromium with its driver on this machine: the desk is not walked through");
        chromium = opened.get();
        chromium.look(1280, "light");
        Ready.await();
    }

    private static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    /** Hands a filing in on the first page; leads to its desk. */
    private String handIn(Path file) {
        chromium.driver.get(at("/"));
        chromium.find("#file").sendKeys(file.toAbsolutePath().toString());
        chromium.find("#intake button.main").click();
        chromium.until("document.querySelector('.told') !== null || location.pathname.startsWith('/filings/') && document.querySelector('main[data-filing]') !== null && document.readyState === 'complete'");
        return chromium.find("main").getAttribute("data-filing");
    }

    /** Hands a large filing in, as often as a service that is not warm yet takes to check it in its time, and opens its desk. */
    private String openLarge(String name, String text) {
        String id = "";
        for (int i = 0; id.isEmpty(); i++) {
            try {
                id = keeper.keep(new SourceFile(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)), Optional.empty(), "test").filing().id();
            } catch (ProblemException e) {
                assertThat(i).as(e.getMessage()).isLessThan(TIMES);
            }
        }
        chromium.driver.get(at("/filings/" + id));
        chromium.until("document.readyState === 'complete' && document.querySelector('main[data-filing]') !== null");
        return id;
    }

    private void untilLit() {
        chromium.until("(row => row !== null && row.dataset.lit === row.id.slice(4))(document.querySelector('.row.chosen'))");
    }

    /** The figures of the chosen finding as the list names them, each with the text that is lit in the filing. */
    @SuppressWarnings("unchecked")
    private List<List<String>> lit() {
        return (List<List<String>>) chromium.say("""
                (() => {
                  const filed = document.querySelector('iframe')?.contentDocument ?? document;
                  const marks = [...filed.querySelectorAll('.lit, .operand')];
                  return [...document.querySelectorAll('.row.chosen [data-at-place]')].map(place => {
                    const [, from, to] = place.dataset.atPlace.split('.').map(Number);
                    return [place.textContent, marks.filter(mark => +mark.dataset.at >= from && +mark.dataset.at < to).map(mark => mark.textContent).join(''), place.dataset.atPlace,
                      String(filed.querySelector('rect[data-drawn="' + place.dataset.atPlace + '"]') !== null)];
                  });
                })()""");
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Walks through all findings by keyboard; returns how many figures were lit. */
    private int walk(Path pdf) throws IOException {
        untilLit();
        int findings = ((Long) chromium.say("document.querySelectorAll('.row').length")).intValue();
        assertThat(findings).isPositive();
        int figures = 0;
        for (int i = 0; i < findings; i++) {
            if (i > 0) {
                chromium.type("j");
            }
            chromium.until("[...document.querySelectorAll('.row')].findIndex(row => row.classList.contains('chosen')) === " + i);
            untilLit();
            for (List<String> place : lit()) {
                String named = folded(place.get(0));
                if (!named.matches("[-+\u2212(]*[$\u00a3\u20ac\u00a5]?[-(]*[\\d.,]+[)%]*")) {
                    continue;
                }
                figures++;
                if (pdf == null) {
                    assertThat(folded(place.get(1))).as("what is lit for %s of finding %s", place.get(0), i + 1).isEqualTo(named);
                } else {
                    assertThat(place.get(3)).as("a box is drawn for %s", place.get(0)).isEqualTo("true");
                    assertThat(folded(textIn(pdf, place.get(2)))).as("what stands in the box of %s", place.get(0)).isEqualTo(named);
                }
            }
        }
        return figures;
    }

    /** What stands in a box of a page. */
    private static String textIn(Path file, String place) throws IOException {
        String[] box = place.split("\\.");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFTextStripperByArea area = new PDFTextStripperByArea();
            area.addRegion("box", new java.awt.geom.Rectangle2D.Float(tenths(box[1]) - 0.5f, tenths(box[2]) - 0.5f, tenths(box[3]) + 1, tenths(box[4]) + 1));
            area.extractRegions(pdf.getPage(Integer.parseInt(box[0]) - 1));
            return area.getTextForRegion("box");
        }
    }

    private static float tenths(String number) {
        return Integer.parseInt(number) / 10f;
    }

    private void dismissAndSign() {
        chromium.type("d");
        chromium.until("document.activeElement.name === 'reason'");
        chromium.type("Checked against the ledger: it is as printed.", Keys.ENTER);
        chromium.until("document.querySelector('.row.chosen .decide b')?.textContent === 'Dismissed'");
        chromium.until("document.activeElement.classList.contains('pick')");
        chromium.type("s");
        chromium.until("document.activeElement.name === 'statement'");
        chromium.type("Reviewed for release.");
        chromium.tab();
        chromium.type(Keys.ENTER);
        chromium.until("document.querySelector('.signed') !== null");
        assertThat(chromium.find(".signed").getText()).contains("Signed off").contains("Reviewed for release.");
        chromium.until("document.querySelector('.row.chosen .detail')?.hasChildNodes() === true");
        assertThat(chromium.say("document.querySelector('form.ruling') === null")).as("nothing is decided any more").isEqualTo(true);
    }

    @SuppressWarnings("unchecked")
    private void downloads() {
        List<String> reports = (List<String>) chromium.say("[...document.querySelectorAll('.menu a[href*=\"/report.\"]')].map(link => link.getAttribute('href'))");
        assertThat(reports).isNotEmpty();
        for (String report : reports) {
            assertThat(given().get(report).then().statusCode(200).extract().asByteArray()).as(report).isNotEmpty();
        }
    }

    @Test
    void theSampleIsWalkedThroughDecidedAndSigned() throws IOException {
        Path own = folder.resolve("northbridge.txt");
        Files.writeString(own, Files.readString(SAMPLE) + "\nHanded in for the walk.\n");
        handIn(own);
        assertThat(walk(null)).isGreaterThan(100);
        dismissAndSign();
        downloads();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "xlsx"})
    void aFilingIsWalkedThroughInItsOwnForm(String form) throws IOException {
        Path file = HandMade.file(folder, form);
        handIn(file);
        boolean pdf = form.equals("pdf");
        assertThat(walk(pdf ? file : null)).isGreaterThan(2);
        if (pdf) {
            chromium.until("document.querySelector('.sheet[data-painted]') !== null");
        }
        dismissAndSign();
        downloads();
    }

    @Test
    void whatProvesAFigureIsShownWhenItIsChosen() throws IOException {
        handIn(SAMPLE);
        untilLit();
        chromium.driver.executeScript("document.querySelector('.m.ticked[data-place]').click()");
        chromium.until("!document.getElementById('card').hidden");
        assertThat(chromium.find("#card").getText()).contains("agrees");
        chromium.type(Keys.ESCAPE);
        chromium.until("document.getElementById('card').hidden");
    }

    @Test
    void nothingInAFilingRuns() throws IOException {
        Path hostile = folder.resolve("hostile.html");
        Files.write(hostile, HandMade.html("""
                <script>parent.hacked = 1; top.document.title = 'hacked'</script><img src=x onerror="top.hacked=2"><svg onload="top.hacked=3"><script>top.hacked=4</script></svg>
                <a href="javascript:top.hacked=5" id="lure">here</a><iframe srcdoc="<script>top.hacked=6</script>"></iframe><form action="/api/filings"><input name=x><button>Send</button></form>
                <meta http-equiv="refresh" content="0;url=/rules"><base href="http://elsewhere.example/"><link rel="stylesheet" href="http://elsewhere.example/x.css">
                <style>@import url(http://elsewhere.example/y.css); body { background: url(http://elsewhere.example/z.png) }</style><div style="background:url(http://elsewhere.example/w.png);position:fixed;inset:0" onclick="top.hacked=7">over</div>
                <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.hacked=8&gt;"></table></mtext></math><object data="javascript:top.hacked=9"></object>
                """));
        String id = handIn(hostile);
        untilLit();
        assertThat(chromium.say("window.hacked === undefined && !document.title.includes('hacked')")).isEqualTo(true);
        assertThat(chromium.say("document.querySelector('iframe').contentDocument.querySelectorAll('script, iframe, form, object, svg, base, link, meta[http-equiv], [onclick], [onerror], [href]').length")).isEqualTo(0L);
        assertThat((String) chromium.say("document.querySelector('iframe').contentDocument.documentElement.outerHTML")).doesNotContain("elsewhere.example").doesNotContain("javascript:");
        assertThat(given().get("/filings/" + id + "/page").getHeaders().getValues("Content-Security-Policy")).singleElement().asString().contains("default-src 'none'").contains("sandbox");
        assertThat(given().get("/filings/" + id).getHeader("Content-Security-Policy")).contains("default-src 'self'").contains("frame-ancestors 'self'").doesNotContain("unsafe-inline");
    }

    @Test
    void noPageIsHardToReach() throws IOException {
        List<String> pages = new ArrayList<>(List.of("/", "/rules", "/rules/ART-005", "/sign-in"));
        pages.add("/filings/" + handIn(SAMPLE));
        String earlier = pages.get(4).substring("/filings/".length());
        for (String form : List.of("html", "pdf", "xlsx")) {
            pages.add("/filings/" + handIn(HandMade.file(folder, form)));
        }
        pages.add(pages.get(5) + "/compare?with=" + earlier);
        for (String page : pages) {
            chromium.look(1280, "light");
            chromium.driver.get(at(page));
            if (page.startsWith("/filings/") && !page.contains("compare")) {
                untilLit();
            }
            for (int width : new int[] {1280, 360}) {
                for (String scheme : List.of("light", "dark")) {
                    chromium.look(width, scheme);
                    chromium.until("innerWidth === " + width + " && matchMedia('(prefers-color-scheme: " + scheme + ")').matches");
                    assertThat(chromium.complaints()).as("%s at %d px, %s", page, width, scheme).isEmpty();
                    assertThat((Long) chromium.say("document.documentElement.scrollWidth")).as("the width of %s", page).isLessThanOrEqualTo(width);
                }
            }
        }
    }

    @Test
    void wordsThatAreHardToSeeAreNoticed() {
        chromium.driver.get(at("/rules"));
        assertThat(chromium.complaints()).isEmpty();
        chromium.driver.executeScript("[...document.querySelectorAll('main a')].at(-1).style.color = '#e8e8e8'");
        assertThat(chromium.complaints()).singleElement().asString().startsWith("color-contrast: ");
    }

    @Test
    void theFilterAnswersAtOnce() {
        handIn(SAMPLE);
        untilLit();
        chromium.type("/");
        chromium.until("document.activeElement.name === 'text'");
        chromium.type("equity");
        chromium.until("(([, few, all]) => Number(few) < Number(all))(/(\\d+) of (\\d+) findings/.exec(document.querySelector('.shown').textContent) || [])");
        assertThat(chromium.say("document.querySelectorAll('.row').length === Number.parseInt(document.querySelector('.shown').textContent)")).isEqualTo(true);
        assertThat(chromium.say("[...document.querySelectorAll('.row')].some(row => /equity/i.test(row.textContent))")).isEqualTo(true);
    }

    @Test
    void theListStandsAsThePageWithoutScriptsHasIt() {
        String id = handIn(SAMPLE);
        untilLit();
        for (String asked : List.of("sort=place", "sort=rule", "sort=", "group=kind", "group=root", "group=rule", "group=none", "group=", "severity=high", "kind=risk", "severity=", "kind=")) {
            String[] choice = asked.split("=", -1);
            chosen(choice[0], choice[1]);
            chromium.until("document.querySelector('.groups[aria-busy]') === null");
            assertThat(chromium.say(ROWS)).as(asked).isEqualTo(rowsWithoutScripts(id));
        }
        chromium.driver.get(at("/filings/" + id + "?kind=risk"));
        chromium.until("document.querySelector('main[data-filing]') !== null && document.readyState === 'complete'");
        chosen("kind", "");
        chromium.until("document.querySelector('.groups[aria-busy]') === null");
        assertThat(chromium.say(ROWS)).as("a page that was opened with some of its rows").isEqualTo(rowsWithoutScripts(id));
    }

    /** The list as a page shows it that is asked for as the browser's address says now. */
    private List<String> rowsWithoutScripts(String id) {
        String asked = (String) chromium.say("location.search");
        String page = given().urlEncodingEnabled(false).get("/filings/" + id + asked).then().statusCode(200).extract().asString();
        return org.jsoup.Jsoup.parse(page).select("#list h2, #list .row").stream().map(each -> each.id().isEmpty() ? each.text() : each.id()).toList();
    }

    @Test
    void theKeyboardSkipsWhatTheFilterLeavesOut() {
        handIn(SAMPLE);
        untilLit();
        chosen("severity", "medium");
        int shown = ((Long) chromium.say("document.querySelectorAll('.row').length")).intValue();
        assertThat(shown).isBetween(2, ((Long) chromium.say("Number(/of (\\d+) findings/.exec(document.querySelector('[role=status]').textContent)[1])")).intValue() - 1);
        chromium.type("/");
        chromium.until("document.activeElement.name === 'text'");
        chromium.type(Keys.ESCAPE);
        for (int i = 0; i < shown; i++) {
            chromium.until("document.activeElement === document.querySelectorAll('.row .pick')[" + i + "] && document.activeElement.closest('.row').classList.contains('chosen')");
            untilLit();
            chromium.type("j");
        }
        assertThat(chromium.say("document.querySelectorAll('.row.chosen .sev.medium').length === 1 && document.querySelectorAll('.row.chosen').length === 1")).isEqualTo(true);
        chromium.driver.executeScript("document.querySelector('.shown a').click()");
        chromium.until("document.querySelectorAll('.row').length > " + shown);
        assertThat(chromium.say("document.querySelectorAll('.row.chosen').length === 1 && document.querySelector('.shown a').hidden && document.activeElement.name === 'text'")).isEqualTo(true);
    }

    @Test
    void aThousandFindingsAreFilteredAndSortedAtOnce() throws IOException {
        assumeTrue(Boolean.getBoolean("large"), "measured with -Dlarge=true on a quiet machine");
        openLarge("many.txt", LongFilings.wrong(1_100));
        untilLit();
        assertThat((Long) chromium.say("document.querySelectorAll('.row').length")).isGreaterThanOrEqualTo(1_000);
        for (String choice : List.of("text=region 10", "severity=medium", "sort=place", "sort=rule", "group=root", "group=none")) {
            String[] parts = choice.split("=");
            List<Long> there = new ArrayList<>();
            List<Long> back = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                there.add(chosen(parts[0], parts[1]));
                back.add(chosen(parts[0], ""));
            }
            told("1,000 findings, " + choice, there, 200);
            told("1,000 findings, all as before", back, 200);
        }
    }

    @Test
    void aFilingOfTenMegabytesOpensSoon() throws IOException {
        assumeTrue(Boolean.getBoolean("large"), "measured with -Dlarge=true on a quiet machine");
        String id = openLarge("long.txt", LongFilings.right(TEN_MEGABYTES));
        List<Long> opened = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            chromium.driver.get("about:blank");
            long asked = System.nanoTime();
            chromium.driver.get(at("/filings/" + id));
            chromium.until("document.readyState === 'complete' && document.querySelector('main[data-filing]') !== null");
            opened.add((System.nanoTime() - asked) / 1_000_000);
        }
        told("10 MB opened", opened, 2_000);
    }

    /** Makes a choice in the filter; returns the milliseconds until the list that answers it is drawn. */
    private long chosen(String name, String value) {
        return ((Number) chromium.driver.executeAsyncScript("""
                const [name, value, done] = arguments;
                const field = document.querySelector('form.filter [name=' + name + ']');
                new MutationObserver((seen, observer) => {
                  observer.disconnect();
                  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - asked)));
                }).observe(document.querySelector('.groups'), { childList: true });
                field.value = value;
                const asked = performance.now();
                field.dispatchEvent(new Event('input', { bubbles: true }));
                """, name, value)).longValue();
    }

    private static void told(String what, List<Long> millis, long most) {
        System.out.println(what + ": " + millis + " ms");
        assertThat(millis).as(what).allMatch(each -> each <= most);
    }

    @Test
    void aFilingIsHandedInAndReadWithoutScripts() throws IOException {
        String place = given().redirects().follow(false).multiPart("file", "plain.html", HandMade.html("<p>Read without scripts.</p>"), "text/html").post("/filings").then().statusCode(303).extract().header("Location");
        String desk = given().get(place).then().statusCode(200).extract().asString();
        String finding = desk.replaceFirst("(?s).*?data-finding=\"([0-9a-f]+)\".*", "$1");
        given().queryParams(Map.of("finding", finding)).get(place).then().statusCode(200).body(org.hamcrest.Matchers.containsString("/rules/"));
        given().queryParams(Map.of("kind", "risk")).get(place).then().statusCode(200).body(org.hamcrest.Matchers.containsString("Show all"));
    }
}
