package waymark.profile.assessment;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.profile.person.Viewer;

/** The best careers for an assessment, best first. */
public record TopMatches(@BsonId String id, long revision, String person, String model, List<TopMatch> top) {
    /** Absent ones are none. */
    public TopMatches {
        top = top == null ? List.of() : top;
    }

    /** As that viewer may see them: reasons tell of answers, which are for their person alone. */
    List<TopMatch> shownTo(Viewer viewer) {
        return viewer.id().equals(viewer.of()) ? top : plain();
    }

    /** Without reasons. */
    List<TopMatch> plain() {
        return top.stream().map(TopMatch::plain).toList();
    }
}
