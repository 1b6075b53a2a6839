package waymark.gateway.upstream;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A list of whatever there is, as the service has it. */
@Serdeable
public record JsonList(List<JsonNode> items, int total) implements PagedList<JsonNode, JsonList> {
    @Override
    public JsonList whole(List<JsonNode> all) {
        return new JsonList(all, all.size());
    }
}
