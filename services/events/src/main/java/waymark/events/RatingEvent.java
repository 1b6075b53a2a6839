package waymark.events;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Facts about what people think of careers shown to them. Topic {@value #TOPIC}, key = the rating's id, published by
 * profile.
 */
public sealed interface RatingEvent extends Event {
    /** The topic's name. */
    String TOPIC = "rating";

    /** The rating's id: random, one for each time a person keeps a career, so that it tells neither. */
    String rating();

    @Override
    default String key() {
        return rating();
    }

    /** A person gave a career a thumb: {@code up}, {@code down}, or {@code none} when it was taken back. */
    @Serdeable
    @EventType("profile.career-rated.v1")
    record CareerRated(String rating, long revision, String person, String career, String thumb, Instant ratedAt)
            implements RatingEvent {}

    /** The rating is gone, because the career is not kept any more, or its person is gone. */
    @Serdeable
    @EventType("profile.rating-erased.v1")
    record RatingErased(String rating, long revision) implements RatingEvent {}
}
