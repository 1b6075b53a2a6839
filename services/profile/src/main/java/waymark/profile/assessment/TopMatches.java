package waymark.profile.assessment;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** The best careers for an assessment, best first. */
public record TopMatches(@BsonId String id, long revision, String person, String model, List<TopMatch> top) {
    /** Absent ones are none. */
    public TopMatches {
        top = top == null ? List.of() : top;
    }
}
