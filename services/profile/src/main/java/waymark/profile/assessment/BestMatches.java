package waymark.profile.assessment;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** The best careers for an assessment, best first. */
public record BestMatches(@BsonId String id, long revision, String person, String model, List<Top> top) {
    /** Absent ones are none. */
    public BestMatches {
        top = top == null ? List.of() : top;
    }
}
