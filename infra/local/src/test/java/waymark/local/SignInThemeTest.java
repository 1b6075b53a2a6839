package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Signing in is drawn by Keycloak, from files of its own; they must not drift from the portal's. */
class SignInThemeTest {
    private static final Path ROOT = Path.of(System.getProperty("waymark.root"));
    private static final Path PORTAL = ROOT.resolve("gateway/src/main/resources/static");
    private static final Path SIGN_IN = ROOT.resolve("infra/keycloak/themes/waymark/login/resources");

    @Test
    void its_colors_and_typefaces_are_the_portals() throws IOException {
        List<Map<String, String>> portal = schemes(PORTAL.resolve("app.css"));
        List<Map<String, String>> signIn = schemes(SIGN_IN.resolve("css/waymark.css"));

        assertThat(signIn).hasSize(2);
        for (int scheme = 0; scheme < 2; scheme++) {
            assertThat(portal.get(scheme)).containsAllEntriesOf(signIn.get(scheme));
        }
    }

    @Test
    void its_mark_and_fonts_are_the_portals() {
        for (String font : List.of("source-serif", "source-sans-400", "source-sans-600")) {
            String file = "fonts/" + font + ".woff2";
            assertThat(SIGN_IN.resolve(file)).hasSameBinaryContentAs(PORTAL.resolve(file));
        }
        assertThat(SIGN_IN.resolve("img/mark.svg")).hasSameBinaryContentAs(PORTAL.resolve("mark.svg"));
    }

    /** What a style sheet's first two {@code :root} declare: light, then dark. */
    private static List<Map<String, String>> schemes(Path sheet) throws IOException {
        Matcher roots = Pattern.compile(":root\\s*\\{([^}]*)}").matcher(Files.readString(sheet));
        return roots.results().limit(2).map(root -> declarations(root.group(1))).toList();
    }

    private static Map<String, String> declarations(String block) {
        var declared = new TreeMap<String, String>();
        Pattern.compile("(--[\\w-]+):\\s*([^;]+);")
                .matcher(block)
                .results()
                .forEach(one -> declared.put(one.group(1), one.group(2).strip()));
        return declared;
    }
}
