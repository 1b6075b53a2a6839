package waymark.recommendation;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import waymark.events.Interest;
import waymark.recommendation.affinity.Instrument;

/** The sixty items about interests that the portal's own quiz asks. */
public final class Interests1 {
    private static final Path FILE = Path.of("../quiz/src/main/resources/instruments/interests-1.json");

    private Interests1() {}

    public static Instrument instrument() {
        try {
            JsonNode quiz = ObjectMapper.getDefault().readValue(Files.readAllBytes(FILE), JsonNode.class);
            List<Instrument.Item> items = new ArrayList<>();
            quiz.get("sections")
                    .values()
                    .forEach(section -> section.get("items").values().forEach(item -> add(item, items)));
            return new Instrument("interests-1/1.0", items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JsonNode item, List<Instrument.Item> items) {
        String scale = item.get("scale").getStringValue();
        if (Interest.KEYS.contains(scale)) {
            items.add(new Instrument.Item(
                    item.get("id").getStringValue(), item.get("text").getStringValue(), Interest.valueOf(scale)));
        }
    }
}
