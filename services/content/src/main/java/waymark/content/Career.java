package waymark.content;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.Refused;
import waymark.events.CareerEvent;

/**
 * A career on its way from draft to public and back, with its rules. Every change gives a new value with the next revision.
 *
 * @param id its first slug; stays for good
 * @param slugs the present slug, then former ones, newest first; no two careers share any
 * @param draft what editors work on
 * @param published what is or last was public; absent before the first publication
 * @param version number of the published version, 0 before the first publication
 * @param imported made from a published data set and not written by an editor
 */
public record Career(
        @BsonId String id,
        long revision,
        List<String> slugs,
        State state,
        Guide draft,
        @Nullable Guide published,
        int version,
        @Nullable Instant publishedAt,
        @Nullable Editor publishedBy,
        Instant updatedAt,
        Editor updatedBy,
        boolean imported) {

    /** Where a career stands. */
    public enum State {
        /** Never published. */
        DRAFT,
        /** Public as drafted. */
        PUBLISHED,
        /** Public, and the draft says something else. */
        CHANGED,
        /** Was public. */
        WITHDRAWN;

        /** The name outside: in small letters. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A new draft. */
    public static Career begin(String slug, Guide draft, Editor by, Instant at) {
        return new Career(slug, 1, List.of(slug), State.DRAFT, draft, null, 0, null, null, at, by, false);
    }

    /** A career that is public from the start, as version 1. */
    public static Career born(String slug, Guide guide, Editor by, Instant at) {
        return new Career(slug, 1, List.of(slug), State.PUBLISHED, guide, guide, 1, at, by, at, by, false);
    }

    /** A career of a published data set, public from the start, as version 1. */
    public static Career imported(String slug, Guide guide, Editor by, Instant at) {
        return new Career(slug, 1, List.of(slug), State.PUBLISHED, guide, guide, 1, at, by, at, by, true);
    }

    /**
     * Brings newer figures into what is drafted and into what is public, which gives the next version; a draft that was never
     * published is left to its editors. Whose text it is does not change by that.
     */
    public Career refresh(Guide draft, Guide published, Editor by, Instant at) {
        if (version == 0 || draft.equals(this.draft) && published.equals(this.published)) {
            return this;
        }
        return new Career(
                id, revision + 1, slugs, state, draft, published, version + 1, at, by, at, updatedBy, imported);
    }

    /** The slug a new career of this title gets. */
    public static String slugFor(String title) {
        String slug = Slug.of(title);
        if (slug.isEmpty()) {
            throw Refused.invalid("title-missing", "Give the career a title with at least one letter from a to z.");
        }
        return slug;
    }

    /** The present slug. */
    public String slug() {
        return slugs.getFirst();
    }

    /** Slugs that lead to the present one. */
    public List<String> formerSlugs() {
        return slugs.subList(1, slugs.size());
    }

    /** Can everybody read it? */
    public boolean isPublic() {
        return state == State.PUBLISHED || state == State.CHANGED;
    }

    /** Puts another text on the desk. What is public stays. The same text again changes nothing. */
    public Career save(Guide guide, Editor by, Instant at) {
        if (guide.equals(draft)) {
            return this;
        }
        State next = !isPublic() ? state : guide.equals(published) ? State.PUBLISHED : State.CHANGED;
        return new Career(
                id, revision + 1, slugs, next, guide, published, version, publishedAt, publishedBy, at, by, imported);
    }

    /**
     * Makes the draft public under the next version number; its slug follows its title. A draft that is public already stays as it
     * is.
     *
     * @param categories slugs of the categories there are
     * @throws Refused (invalid) with a sentence for each gap, if something mandatory is missing
     */
    public Career publish(Set<String> categories, Editor by, Instant at) {
        List<String> problems = draft.problems(categories);
        if (!problems.isEmpty()) {
            throw Refused.invalid(
                    "guide-incomplete", "The guide cannot be published yet: " + String.join(" ", problems), problems);
        }
        if (state == State.PUBLISHED) {
            return this;
        }
        return new Career(
                id, revision + 1, addresses(), State.PUBLISHED, draft, draft, version + 1, at, by, at, by, imported);
    }

    /** Takes it from the public; its address says so. */
    public Career withdraw(Editor by, Instant at) {
        if (state == State.DRAFT) {
            throw Refused.conflict("not-published", "This career was never published, so it cannot be withdrawn.");
        }
        if (state == State.WITHDRAWN) {
            return this;
        }
        return new Career(
                id,
                revision + 1,
                slugs,
                State.WITHDRAWN,
                draft,
                published,
                version,
                publishedAt,
                publishedBy,
                at,
                by,
                imported);
    }

    /** The published version as it is kept; call it only after a publication. */
    public Version current() {
        return new Version(Version.id(id, version), id, version, published, publishedAt, publishedBy);
    }

    /** What other services are told about it now; call it only for what is or was public. */
    public CareerEvent fact() {
        if (!isPublic()) {
            return new CareerEvent.CareerWithdrawn(id, revision, slug(), updatedAt);
        }
        Map<String, Double> setting = new LinkedHashMap<>();
        published.setting().forEach((key, level) -> setting.put(key, level.doubleValue()));
        return new CareerEvent.CareerPublished(
                id,
                revision,
                slug(),
                formerSlugs(),
                published.title(),
                published.alternativeTitles(),
                published.summary(),
                published.category(),
                published.onetCode(),
                published.preparation(),
                published.interests(),
                published.values(),
                setting,
                published.medianPay(),
                published.outlookPercent(),
                published.path().steps().stream()
                        .map(s -> new CareerEvent.Step(s.head(), s.action(), s.duration(), s.requirement()))
                        .toList(),
                imported,
                publishedAt);
    }

    /** The same without a word of who that person is. */
    Career without(String person) {
        Editor publisher = publishedBy == null ? null : publishedBy.without(person);
        return new Career(
                id,
                revision + 1,
                slugs,
                state,
                draft,
                published,
                version,
                publishedAt,
                publisher,
                updatedAt,
                updatedBy.without(person),
                imported);
    }

    private List<String> addresses() {
        boolean titleStays = draft.title().equals(published == null ? null : published.title());
        String slug = titleStays ? slug() : slugFor(draft.title());
        List<String> all = new ArrayList<>(slugs);
        all.remove(slug);
        all.addFirst(slug);
        return List.copyOf(all);
    }
}
