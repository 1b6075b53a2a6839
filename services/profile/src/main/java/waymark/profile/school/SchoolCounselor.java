package waymark.profile.school;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A counselor's place at a school; nobody has two. Who is named by e-mail takes their place when they are here with
 * that address, verified.
 *
 * @param email in lower case; absent where they were named by id
 * @param person id; absent while the place waits for them
 * @param name what their token said last; absent while the place waits for them
 * @param goesAt when a place goes for which nobody came; absent once somebody did
 * @param sourcedId what the school's rosters call them; absent until one named their address
 */
public record SchoolCounselor(
        @BsonId String id,
        String school,
        @Nullable String email,
        @Nullable String person,
        @Nullable String name,
        Instant addedAt,
        @Nullable Instant goesAt,
        @Nullable String sourcedId) {}
