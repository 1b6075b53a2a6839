package waymark.profile.plan;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** As much of a plan as tells how far its person is. */
public record PlanProgress(@BsonId String id, List<Tick> items) {

    /** Whether one step is done. */
    public record Tick(boolean done) {}

    /** How much is done, 0–100; an empty plan is 0. */
    double share() {
        return Plan.share(items.stream().filter(Tick::done).count(), items.size());
    }
}
