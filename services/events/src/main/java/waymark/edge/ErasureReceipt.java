package waymark.edge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Proof that a service forgot a person. It names nobody.
 *
 * @param id the erasure's unguessable id
 * @param service which service forgot
 * @param erased how many documents of each kind are gone
 */
@Serdeable
public record ErasureReceipt(
        @BsonId @JsonProperty("id") String id, String service, Map<String, Long> erased, Instant at) {}
