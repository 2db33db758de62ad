// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page about images, in a browser. */
@Tag("oracle")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportOracleTest {
    /** WCAG 2.2, 1.4.3: the contrast of text of ordinary size. */
    private static final double LEAST_CONTRAST = 4.5;

    /** The least contrast of all texts against what lies behind them (WCAG 2.2, contrast ratio), with the text that has it. */
    private static final String CONTRAST = """
            (() => {
              const parts = text => text.match(/[\\d.]+/g).map(Number);
              const light = ([r, g, b]) => {
                const [x, y, z] = [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                return .2126 * x + .7152 * y + .0722 * z;
              };
              const behind = element => {
                for (let e = element; e; e = e.parentElement) {
                  const colour = parts(getComputedStyle(e).backgroundColor);
                  if (colour.length === 3 || colour[3] > 0) return colour;
                }
                return [255, 255, 255];
              };
              let least = [99, ''];
              for (const element of document.querySelectorAll('body *:not(svg *):not(script)')) {
                const own = [...element.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
                if (!own) continue;
                const [a, b] = [parts(getComputedStyle(element).color), behind(element)].map(light);
                const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
                if (ratio < least[0]) least = [ratio, element.textContent.trim().slice(0, 40)];
              }
              return least.join(' ');
            })()""";

    private static final String WINDOW = "document.querySelector('.window').getAttribute('viewBox')";

    private Path page;
    private Chromium browser;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        page = folder.resolve("page.html");
        Run.of("report", ReportTest.disc(folder), "-o", page);
        browser = Chromium.start(folder.resolve("profile"));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.open(page);
    }

    @Test
    void the_page_asks_for_nothing_and_nothing_goes_wrong() {
        assertThat(browser.events("Network.requestWillBeSent"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(Json.text(Json.child(request, "request"), "url"))
                        .isIn(page.toUri().toString(), "data:,"));
        assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
        assertThat(browser.events("Log.entryAdded")).isEmpty();
        assertThat(browser.events("Page.javascriptDialogOpening")).isEmpty();
    }

    @Test
    void hostile_titles_and_names_are_no_elements() {
        assertThat(browser.value("document.scripts.length")).isEqualTo("1");
        assertThat(browser.value("document.images.length")).isEqualTo("0");
        assertThat(browser.value("document.querySelector('.title').textContent"))
                .isEqualTo("</script><script>alert(1)</script>");
    }

    @Test
    void the_keyboard_zooms_moves_and_shows_all() {
        String all = browser.value(WINDOW);
        browser.value("document.querySelector('.strip').focus()");
        browser.press("+");
        String zoomed = browser.value(WINDOW);
        assertThat(zoomed).isNotEqualTo(all);
        browser.press("ArrowRight");
        assertThat(browser.value(WINDOW)).isNotEqualTo(zoomed);
        browser.press("0");
        assertThat(browser.value(WINDOW)).isEqualTo(all);
    }

    @Test
    void the_tabulator_reaches_the_strip_and_every_finding() {
        StringBuilder reached = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            browser.press("Tab");
            reached.append(
                    browser.value("document.activeElement.className + document.activeElement.dataset.from + ' '"));
        }
        assertThat(reached.toString()).contains("skip", "strip", "29 ");
    }

    @Test
    void the_place_of_a_finding_is_shown() {
        browser.value("document.querySelector('button[data-from=\"29\"]').focus()");
        browser.press("Enter");
        String[] window = browser.value(WINDOW).split(" ", -1);
        double left = Double.parseDouble(window[0]);
        assertThat(29.0).isBetween(left, left + Double.parseDouble(window[2]));
        assertThat(Double.parseDouble(window[2])).isLessThan(100);
        assertThat(browser.value("document.activeElement.className")).isEqualTo("strip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void all_text_has_contrast(String scheme) {
        browser.call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]}");
        String[] least = browser.value(CONTRAST).split(" ", 2);
        assertThat(Double.parseDouble(least[0])).as(least[1]).isGreaterThanOrEqualTo(LEAST_CONTRAST);
    }

    @Test
    void every_drawing_has_a_name_and_every_table_its_headings() {
        assertThat(browser.value("[...document.querySelectorAll('svg[role=img]')]"
                        + ".filter(s => !s.getAttribute('aria-label') && !s.getAttribute('aria-labelledby')).length"))
                .isEqualTo("0");
        assertThat(browser.value("[...document.querySelectorAll('th')].filter(h => !h.scope).length"))
                .isEqualTo("0");
        assertThat(browser.value("[...document.querySelectorAll('[id]')].map(e => e.id)"
                        + ".filter((id, i, all) => all.indexOf(id) !== i).length"))
                .isEqualTo("0");
    }
}
