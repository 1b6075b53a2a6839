package waymark.local;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks at a page as it stands, in light, in dark, with text twice as large, zoomed to twice its size and on a small
 * screen.
 */
final class Axe {
    private static final int WIDE = 1280;
    private static final int ZOOMED = WIDE / 2;
    private static final int NARROW = 320;
    private static final Map<String, Object> ALL = Map.of("resultTypes", List.of("violations"));

    /** Nothing else of what axe looks at depends on the colours. */
    private static final Map<String, Object> COLOURS =
            Map.of("resultTypes", List.of("violations"), "runOnly", List.of("color-contrast"));

    private static final String RUN =
            """
            options => axe.run(document, options).then(results => results.violations.flatMap(violation =>
              violation.nodes.map(node => violation.id + " " + node.target.join(" ") + " " + node.html)))
            """;

    private Axe() {}

    /** What is wrong with the page, each in a line; leaves it wide and light. */
    static List<String> problems(Page page) {
        page.emulateMedia(media(ColorScheme.LIGHT));
        page.evaluate(AxeBuilder.getAxeScript()); // once for all looks, which the builder would do for each
        List<String> found = new ArrayList<>(look(page, "light", ALL));
        page.emulateMedia(media(ColorScheme.DARK));
        found.addAll(look(page, "dark", COLOURS));
        page.emulateMedia(media(ColorScheme.LIGHT));
        fontSize(page, "200%");
        found.addAll(look(page, "large text", ALL));
        found.addAll(tooWide(page, "large text", WIDE));
        fontSize(page, "");
        page.setViewportSize(ZOOMED, 450);
        found.addAll(tooWide(page, "zoomed", ZOOMED));
        page.setViewportSize(NARROW, 700);
        found.addAll(look(page, "narrow", ALL));
        found.addAll(tooWide(page, "narrow", NARROW));
        page.setViewportSize(WIDE, 900);
        return found;
    }

    private static void fontSize(Page page, String size) {
        page.evaluate("size => document.documentElement.style.fontSize = size", size);
    }

    private static List<String> tooWide(Page page, String how, int most) {
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        return width > most ? List.of(page.url() + " " + how + ": is " + width + " px wide") : List.of();
    }

    private static List<String> look(Page page, String how, Map<String, Object> options) {
        return ((List<?>) page.evaluate(RUN, options))
                .stream().map(fault -> page.url() + " " + how + ": " + fault).toList();
    }

    /** Without motion, so that no colour is looked at on its way to another. */
    private static Page.EmulateMediaOptions media(ColorScheme scheme) {
        return new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
    }
}
