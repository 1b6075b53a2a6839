package waymark.gateway.upstream.content;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Careers that belong together, as content groups them.
 *
 * @param value which of its facet's values they have in common
 * @param about one sentence; may be empty
 * @param total how many there are
 * @param first the first of them
 */
@Serdeable
public record CareerGroup(String value, String name, String about, int total, List<Member> first) {

    /** A career of a group. */
    @Serdeable
    public record Member(String slug, String title) {}

    /** Groups of careers, in the order they are shown. */
    @Serdeable
    public record All(List<CareerGroup> items) {}
}
