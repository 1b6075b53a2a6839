package waymark.events;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** Facts about people as such. Topic {@value #TOPIC}, key = the person's opaque id, published by profile. */
public sealed interface PeopleEvent extends Event {
    /** The topic's name. */
    String TOPIC = "people";

    /** The person's opaque id. */
    String person();

    @Override
    default String key() {
        return person();
    }

    /**
     * A person asked to be forgotten. Every service deletes what it holds of them and leaves a receipt under
     * {@code receipt}, an unguessable id that names nobody.
     */
    @Serdeable
    @EventType("profile.person-erased.v1")
    record PersonErased(String person, long revision, String receipt, Instant requestedAt) implements PeopleEvent {}
}
