package waymark.events;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Facts about careers. Topic {@value #TOPIC}, key = the career's id, published by content. */
public sealed interface CareerEvent extends Event {
    /** The topic's name. */
    String TOPIC = "career";

    /** The career's id; it stays when title and slug change. */
    String career();

    @Override
    default String key() {
        return career();
    }

    /**
     * A version of a career became public.
     *
     * @param slug the address part of its page; {@code formerSlugs} lead there too
     * @param preparation the O*NET job zone, 1 (little) to 5 (extensive)
     * @param interests R, I, A, S, E, C on O*NET's OI scale, 1–7, unrounded
     * @param values O*NET work values (achievement, conditions, independence, recognition, relationships, support) on
     *     the EX scale, 1–7; may be empty
     * @param setting outdoors, pressure, irregularHours, publicContact, 1–5; may be empty
     * @param medianPay US dollars a year
     * @param outlookPercent projected change of employment over ten years, percent
     * @param steps how to become one, in order
     * @param imported true for a career made from a published data set and not written by an editor
     * @param duties what people in it do, one sentence each, the most usual first; empty in events of older releases
     * @param related O*NET-SOC codes of occupations that the data set relates to it, closest first; may be empty
     */
    @Serdeable
    @EventType("content.career-published.v1")
    record CareerPublished(
            String career,
            long revision,
            String slug,
            List<String> formerSlugs,
            String title,
            List<String> alternativeTitles,
            String summary,
            String category,
            String onetCode,
            int preparation,
            Map<String, Double> interests,
            Map<String, Double> values,
            Map<String, Double> setting,
            @Nullable Integer medianPay,
            @Nullable Double outlookPercent,
            List<Step> steps,
            boolean imported,
            Instant publishedAt,
            List<String> duties,
            List<String> related)
            implements CareerEvent {

        /** Absent maps and lists are empty ones. */
        public CareerPublished {
            formerSlugs = EmptyCollections.ifAbsent(formerSlugs);
            alternativeTitles = EmptyCollections.ifAbsent(alternativeTitles);
            interests = EmptyCollections.ifAbsent(interests);
            values = EmptyCollections.ifAbsent(values);
            setting = EmptyCollections.ifAbsent(setting);
            steps = EmptyCollections.ifAbsent(steps);
            duties = EmptyCollections.ifAbsent(duties);
            related = EmptyCollections.ifAbsent(related);
        }
    }

    /** One step on the way into a career, as a plan copies it. */
    @Serdeable
    record Step(String head, String action, String duration, String requirement) {}

    /** A career is no longer public. */
    @Serdeable
    @EventType("content.career-withdrawn.v1")
    record CareerWithdrawn(String career, long revision, String slug, Instant withdrawnAt) implements CareerEvent {}
}
