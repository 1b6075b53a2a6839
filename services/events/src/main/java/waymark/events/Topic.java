package waymark.events;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The topics there are, and which events each carries under which wire names. */
public enum Topic {
    CAREER(CareerEvent.TOPIC, CareerEvent.class),
    INSTRUMENT(InstrumentEvent.TOPIC, InstrumentEvent.class),
    ASSESSMENT(AssessmentEvent.TOPIC, AssessmentEvent.class),
    MATCH(MatchEvent.TOPIC, MatchEvent.class),
    RATING(RatingEvent.TOPIC, RatingEvent.class),
    PEOPLE(PeopleEvent.TOPIC, PeopleEvent.class);

    private final String wireName;
    private final Map<String, Class<? extends Event>> types;
    private final Class<? extends Event> events;

    <E extends Event> Topic(String wireName, Class<E> events) {
        this.wireName = wireName;
        this.events = events;
        var types = new LinkedHashMap<String, Class<? extends Event>>();
        for (Class<?> type : events.getPermittedSubclasses()) {
            types.put(type.getAnnotation(EventType.class).value(), type.asSubclass(Event.class));
        }
        this.types = Collections.unmodifiableMap(types);
    }

    /** The topic's name on the broker. */
    public String wireName() {
        return wireName;
    }

    /** Where records go that no listener could handle. */
    public String deadName() {
        return wireName + ".dead";
    }

    /** Wire name to record class, in declaration order. */
    public Map<String, Class<? extends Event>> types() {
        return types;
    }

    /** The topic of this name, if it is one of ours. */
    public static Optional<Topic> named(String wireName) {
        return Arrays.stream(values()).filter(t -> t.wireName.equals(wireName)).findFirst();
    }

    /** The topic that carries events of this class or sealed interface. */
    public static Topic of(Class<? extends Event> type) {
        return Arrays.stream(values())
                .filter(t -> t.events.isAssignableFrom(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " belongs to no topic"));
    }

    /** The name an event travels under. */
    public static String typeOf(Event event) {
        return event.getClass().getAnnotation(EventType.class).value();
    }
}
