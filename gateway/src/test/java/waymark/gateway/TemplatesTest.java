package waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.gateway.web.PageModel;

/** Pages get their frame and one thing to show, both typed, so that the compiler sees what is missing. */
class TemplatesTest {
    private static final Path ROOT = Path.of("src/main/jte");

    @Test
    void every_page_takes_its_frame_and_at_most_one_model() throws IOException {
        List<Path> pages = pages();
        assertThat(pages).hasSizeGreaterThan(40);
        for (Path page : pages) {
            Method template = method(page);
            assertThat(template.getParameterCount()).as(page.toString()).isBetween(1, 2);
            assertThat(template.getParameterTypes()[0]).as(page.toString()).isEqualTo(PageModel.class);
        }
    }

    @Test
    void no_template_takes_values_whose_type_nobody_knows() {
        assertThat(Arrays.stream(Templates.class.getMethods())
                        .flatMap(m -> Arrays.stream(m.getGenericParameterTypes())))
                .extracting(Type::getTypeName)
                .noneMatch(type -> type.contains("java.lang.Object") || type.equals("java.util.Map"));
    }

    @Test
    void a_percent_sign_follows_its_figure_at_once() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            assertThat(files.filter(f -> f.toString().endsWith(".jte")))
                    .hasSizeGreaterThan(80)
                    .allSatisfy(file -> assertThat(text(file)).doesNotContain("&nbsp;%", "} %"));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(f -> f.toString().endsWith(".jte"))
                    .filter(f -> text(f).contains("@template.layout("))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Method method(Path template) {
        StringBuilder name = new StringBuilder();
        ROOT.relativize(template).forEach(part -> {
            String word = part.toString().replace(".jte", "");
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase() + word.substring(1));
        });
        return Arrays.stream(Templates.class.getMethods())
                .filter(m -> m.getName().contentEquals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name));
    }
}
