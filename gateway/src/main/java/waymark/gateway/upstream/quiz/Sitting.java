package waymark.gateway.upstream.quiz;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import waymark.gateway.upstream.PagedList;

/** A sitting as its pages need it: answers 1–5 by item id. */
@Serdeable
public record Sitting(
        String id,
        String instrument,
        String state,
        Progress progress,
        Map<String, Integer> answers,
        List<String> skipped) {

    /** How far it is; {@code ready} if it can be completed as it is. */
    @Serdeable
    public record Progress(
            int answered, @Nullable Integer skipped, int total, List<String> sectionsDone, @Nullable Boolean ready) {}

    /** A person's sittings. */
    @Serdeable
    public record Sittings(List<Sitting> items, int total) implements PagedList<Sitting, Sittings> {
        @Override
        public Sittings whole(List<Sitting> all) {
            return new Sittings(all, all.size());
        }
    }

    /** Completed and scored? */
    public boolean completed() {
        return "completed".equals(state);
    }

    /** Answered or knowingly left out? */
    public boolean decided(Instrument.Place place) {
        return answers.containsKey(place.item().id())
                || skipped.contains(place.item().id());
    }

    /** Share of questions answered or skipped, 0–100. */
    public int percent() {
        return progress.total() == 0 ? 0 : Math.min(100, 100 * (answers.size() + skipped.size()) / progress.total());
    }
}
