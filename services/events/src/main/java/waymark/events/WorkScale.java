package waymark.events;

import java.util.List;
import java.util.stream.Stream;

/** What else of work can be measured: O*NET's six work values, and four circumstances one may welcome or not. */
public enum WorkScale {
    ACHIEVEMENT("achievement", "Using your best abilities"),
    CONDITIONS("conditions", "Security and good conditions"),
    INDEPENDENCE("independence", "Deciding for yourself"),
    RECOGNITION("recognition", "Recognition"),
    RELATIONSHIPS("relationships", "Friendly people and service"),
    SUPPORT("support", "Support from those in charge"),
    OUTDOORS("outdoors", "Being outdoors"),
    PRESSURE("pressure", "Pressure"),
    IRREGULAR_HOURS("irregularHours", "Irregular hours"),
    PUBLIC_CONTACT("publicContact", "Dealing with the public");

    /** What events and the API call the six values, in order. */
    public static final List<String> VALUE_KEYS = keys().subList(0, OUTDOORS.ordinal());

    /** What events and the API call the four settings, in order. */
    public static final List<String> SETTING_KEYS = keys().subList(OUTDOORS.ordinal(), keys().size());

    private final String key;
    private final String label;

    WorkScale(String key, String label) {
        this.key = key;
        this.label = label;
    }

    private static List<String> keys() {
        return Stream.of(values()).map(WorkScale::key).toList();
    }

    /** What events and the API call it. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What people call the one that events and the API call so; an unknown one reads as it is. */
    public static String label(String key) {
        return Stream.of(values())
                .filter(scale -> scale.key.equals(key))
                .map(WorkScale::label)
                .findFirst()
                .orElse(key);
    }
}
