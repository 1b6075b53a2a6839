package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.gateway.upstream.content.CareerQuery;

/** A search field takes as much as content documents, and a longer address is cut to that. */
class SearchLimitTest {
    @ParameterizedTest
    @ValueSource(strings = {"parts/finder.jte", "careers/compare.jte"})
    void a_search_is_as_long_as_content_takes_it(String template) throws IOException {
        int most = StreamSupport.stream(
                        MirroredRecordsTest.document("content")
                                .getAsJsonObject("paths")
                                .getAsJsonObject("/careers")
                                .getAsJsonObject("get")
                                .getAsJsonArray("parameters")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .filter(parameter -> parameter.get("name").getAsString().equals("q"))
                .map(parameter ->
                        parameter.getAsJsonObject("schema").get("maxLength").getAsInt())
                .findFirst()
                .orElseThrow();
        Path page = Path.of(System.getProperty("waymark.root"), "gateway/src/main/jte", template);
        assertThat(Files.readString(page)).containsOnlyOnce("maxlength=\"" + most + "\"");
        assertThat(CareerQuery.of("a".repeat(10 * most)).q()).hasSize(most);
    }
}
