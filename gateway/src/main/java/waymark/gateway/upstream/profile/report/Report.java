package waymark.gateway.upstream.profile.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import waymark.gateway.upstream.profile.SavedAssessment;

/** A report somebody made of their results and plan, as it was when it was made. */
@Serdeable
public record Report(String id, Instant madeAt, Content content) {
    /**
     * What it shows.
     *
     * @param results absent where no quiz was finished
     * @param moreCareers how many kept careers are not shown
     * @param moreSteps how many steps of the plan are not shown
     * @param stepsDone of the whole plan
     */
    @Serdeable
    public record Content(
            String name,
            @Nullable Results results,
            @Nullable List<Kept> careers,
            int moreCareers,
            @Nullable List<Step> steps,
            int moreSteps,
            int stepsDone) {
        /** Lists that are absent are empty. */
        public Content {
            careers = careers == null ? List.of() : careers;
            steps = steps == null ? List.of() : steps;
        }
    }

    /**
     * What an assessment said; scores and fits 0–100.
     *
     * @param summary what stands out; absent where all interests are alike
     * @param message what was noticed in the answers; absent if nothing was
     * @param margins by interest, how far the true score may lie from it to either side
     * @param range what lies within a margin, in words
     */
    @Serdeable
    public record Results(
            String title,
            Instant completedAt,
            @Nullable String summary,
            @Nullable String message,
            @Nullable Map<String, Double> interests,
            @Nullable Map<String, Double> margins,
            String range,
            @Nullable List<SavedAssessment.Top> best) {
        /** What is absent is empty. */
        public Results {
            interests = interests == null ? Map.of() : interests;
            margins = margins == null ? Map.of() : margins;
            best = best == null ? List.of() : best;
        }
    }

    /** A kept career; {@code rating} is {@code up}, {@code down} or absent. */
    @Serdeable
    public record Kept(String slug, String title, @Nullable String rating) {}

    /** A step of the plan; {@code career} is the title of the career it leads to, absent for one's own. */
    @Serdeable
    public record Step(String head, @Nullable String career, @Nullable LocalDate due, boolean done) {}

    /**
     * All of somebody's reports, latest first.
     *
     * @param days for how many days a link may be made
     * @param explanation what a link does
     */
    @Serdeable
    public record All(@Nullable List<Listed> items, List<Integer> days, String explanation) {
        /** No list is an empty one. */
        public All {
            items = items == null ? List.of() : items;
        }

        /** The links to all of them. */
        public List<Link> given() {
            return items.stream().flatMap(report -> report.links().stream()).toList();
        }

        /** The links to the report of that id. */
        public List<Link> links(String report) {
            return items.stream()
                    .filter(r -> r.id().equals(report))
                    .flatMap(r -> r.links().stream())
                    .toList();
        }
    }

    /** A report in the list, with its links, latest first. */
    @Serdeable
    public record Listed(String id, Instant madeAt, @Nullable List<Link> links) {
        /** No list is an empty one. */
        public Listed {
            links = links == null ? List.of() : links;
        }
    }

    /** A link: how often and when last it was opened; {@code live} if it still leads to the report. */
    @Serdeable
    public record Link(
            String id,
            Instant madeAt,
            Instant expiresAt,
            long opened,
            @Nullable Instant openedAt,
            @Nullable Instant endedAt,
            boolean live) {}

    /** A report as it would be if it were made now. */
    @Serdeable
    public record Preview(Instant madeAt, Content content) {}

    /** The secret of a link just made, told this once. */
    @Serdeable
    public record Given(String secret, Instant expiresAt) {}

    /** A report as whoever has a link to it sees it. */
    @Serdeable
    public record Shared(Instant madeAt, Instant expiresAt, Content content) {}
}
