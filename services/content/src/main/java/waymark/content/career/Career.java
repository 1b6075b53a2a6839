package waymark.content.career;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.content.audit.AuditEntry;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange;
import waymark.content.audit.EditorialChange.What;
import waymark.content.guide.Guide;
import waymark.edge.RefusedException;
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
 * @param review how far the draft is on its way to the public
 * @param schedule when it goes out or is withdrawn by itself; absent if no time is set
 * @param change what was done last, for the audit list; absent in careers kept before there was one
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
        boolean imported,
        @Nullable Review review,
        @Nullable Schedule schedule,
        @Nullable EditorialChange change) {

    /** A career kept before there were reviews counts as being written. */
    public Career {
        review = review == null ? Review.none(revision) : review;
    }

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
        Review review = Review.none(1).edited(1, null, by, at);
        EditorialChange begun = new EditorialChange(1, What.BEGUN, by, at, null);
        return new Career(
                slug, 1, List.of(slug), State.DRAFT, draft, null, 0, null, null, at, by, false, review, null, begun);
    }

    /** A career that is public from the start, as version 1. */
    public static Career born(String slug, Guide guide, Editor by, Instant at) {
        EditorialChange brought = new EditorialChange(1, What.BROUGHT, by, at, null);
        return new Career(
                slug, 1, List.of(slug), State.PUBLISHED, guide, guide, 1, at, by, at, by, false, null, null, brought);
    }

    /** The slug a new career of this title gets. */
    public static String slugFor(String title) {
        String slug = Slug.of(title);
        if (slug.isEmpty()) {
            throw RefusedException.invalid(
                    "title-missing", "Give the career a title with at least one letter from a to z.");
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
        return save(guide, null, by, at);
    }

    /** The same, from a form on somebody's screen. */
    public Career save(Guide guide, @Nullable Review.Typed typed, Editor by, Instant at) {
        EditorialChange saved = EditorialChange.saved(change, revision + 1, by, at);
        return guide.equals(draft) ? this : edited(guide, typed, saved, by, at);
    }

    /** With another draft, which counts as being written whatever a reviewer said of the old one. */
    Career edited(Guide guide, @Nullable Review.Typed typed, EditorialChange change, Editor by, Instant at) {
        State next = !isPublic() ? state : guide.equals(published) ? State.PUBLISHED : State.CHANGED;
        return next(next, guide, review.edited(revision + 1, typed, by, at), schedule, change, by, at);
    }

    /** Makes the draft public whether or not anybody approved it. */
    public Career publish(Set<String> categories, Editor by, Instant at) {
        return publish(new PublicationPolicy(categories, false), null, by, at);
    }

    /**
     * Makes the draft public under the next version number; its slug follows its title. A draft that is public already stays as it
     * is.
     *
     * @throws RefusedException (invalid) with a sentence for each gap, if something mandatory is missing; (conflict) if it is not approved
     */
    public Career publish(PublicationPolicy policy, @Nullable String comment, Editor by, Instant at) {
        EditorialAction.refuseGaps(draft, policy.categories(), "published");
        if (state == State.PUBLISHED) {
            return this;
        }
        boolean reviewed = review.stage() == Review.Stage.APPROVED;
        if (policy.reviewRequired() && !reviewed) {
            throw RefusedException.conflict(
                    "review-required",
                    "Another editor must approve this draft before it goes out. Send it for review first.");
        }
        EditorialChange out = did(reviewed ? What.PUBLISHED : What.PUBLISHED_WITHOUT_REVIEW, by, at, comment);
        return new Career(
                id,
                revision + 1,
                addresses(),
                State.PUBLISHED,
                draft,
                draft,
                version + 1,
                at,
                by,
                at,
                by,
                imported && !ImportedCareerAdoption.of(this),
                Review.none(review.textRevision()),
                schedule == null ? null : schedule.published(),
                out);
    }

    /** Takes it from the public; its address says so. */
    public Career withdraw(Editor by, Instant at) {
        return withdraw(null, by, at);
    }

    /** The same, saying why. */
    public Career withdraw(@Nullable String comment, Editor by, Instant at) {
        if (state == State.DRAFT) {
            throw RefusedException.conflict(
                    "not-published", "This career was never published, so it cannot be withdrawn.");
        }
        if (state == State.WITHDRAWN) {
            return this;
        }
        Schedule left = schedule == null ? null : schedule.unpublished();
        return next(State.WITHDRAWN, draft, review, left, did(What.WITHDRAWN, by, at, comment), by, at);
    }

    EditorialChange did(What what, Editor by, Instant at, @Nullable String comment) {
        return new EditorialChange(revision + 1, what, by, at, EditorialChange.comment(comment));
    }

    Career next(
            State state,
            Guide draft,
            Review review,
            @Nullable Schedule schedule,
            EditorialChange change,
            Editor by,
            Instant at) {
        return new Career(
                id,
                revision + 1,
                slugs,
                state,
                draft,
                published,
                version,
                publishedAt,
                publishedBy,
                at,
                by,
                imported,
                review,
                schedule,
                change);
    }

    /** Its latest change as the audit list has it; none in careers kept before there was one. */
    Stream<AuditEntry> audited() {
        return Stream.ofNullable(change).map(c -> audited(id + ":" + c.revision(), c));
    }

    /** Something done about it that leaves it as it is, as the audit list has it. */
    public AuditEntry noted(String entry, What what, Editor by, Instant at) {
        return audited(entry, new EditorialChange(revision, what, by, at, null));
    }

    private AuditEntry audited(String entry, EditorialChange done) {
        return new AuditEntry(entry, id, draft.title(), version, done.what(), done.by(), done.at(), done.comment());
    }

    /** The published version as it is kept; call it only after a publication. */
    public Version current() {
        return new Version(Version.id(id, version), id, version, published, publishedAt, publishedBy);
    }

    /** What other services are told about it now; call it only for what is or was public. */
    public CareerEvent fact() {
        return CareerEvents.of(this);
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
                imported,
                review.without(person),
                schedule == null ? null : schedule.without(person),
                change == null ? null : change.without(person));
    }

    private List<String> addresses() {
        boolean titleStays = draft.title().equals(published == null ? null : published.title());
        String slug = titleStays ? slug() : slugFor(draft.title());
        return Stream.concat(Stream.of(slug), slugs.stream()).distinct().toList();
    }
}
