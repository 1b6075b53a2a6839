package waymark.recommendation.career;

import io.micronaut.core.annotation.Nullable;
import waymark.edge.Labeled;
import waymark.edge.RefusedException;

/**
 * A circumstance of work that a list can be narrowed by. A career passes if it is known to have more of it, or less,
 * than is usual; by how much is what {@link Feature#telling} says.
 */
public enum WorkCondition implements Labeled {
    OUTDOORS("Much of it outdoors", Feature.OUTDOORS, 1),
    INDOORS("Indoors", Feature.OUTDOORS, -1),
    LITTLE_PRESSURE("Little pressure", Feature.PRESSURE, -1),
    REGULAR_HOURS("Regular hours", Feature.IRREGULAR_HOURS, -1),
    WITH_THE_PUBLIC("Much contact with the public", Feature.PUBLIC_CONTACT, 1),
    AWAY_FROM_THE_PUBLIC("Little contact with the public", Feature.PUBLIC_CONTACT, -1);

    private final String words;
    private final Feature feature;
    private final int side;

    WorkCondition(String words, Feature feature, int side) {
        this.words = words;
        this.feature = feature;
        this.side = side;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** Is the work known to be so? */
    public boolean holds(Career career) {
        Double rated = career.ratings().get(feature);
        return rated != null && side * feature.distance(rated) >= feature.telling();
    }

    /**
     * The condition called so in the API; null for none.
     *
     * @throws RefusedException if there is none of that name
     */
    public static @Nullable WorkCondition of(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            return null;
        }
        return Labeled.find(values(), key)
                .orElseThrow(() -> RefusedException.invalid(
                        "condition", "A condition is one of " + String.join(", ", Labeled.labels(values())) + "."));
    }
}
