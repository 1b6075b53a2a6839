package waymark.content.career;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange;
import waymark.content.audit.EditorialChange.What;
import waymark.content.guide.Guide;
import waymark.content.guide.GuideProblems;
import waymark.edge.RefusedException;

/**
 * A career on its way from draft to public and back, with its rules. Each gives the career after a change, with the
 * next revision, or the same one if there is nothing to change; a rule about what is public gives the event for others,
 * too.
 *
 * @param id its first slug; stays for good
 * @param slugs the present slug, then former ones, newest first; no two careers share any
 * @param draft what editors work on
 * @param publication what is or last was public; absent before the first one
 * @param imported made from a published data set and not written by an editor
 * @param review how far the draft is on its way to the public
 * @param schedule when it goes out or is withdrawn by itself; absent if no time is set
 * @param change what was done last, for the audit list; absent in careers kept before there was one
 */
public record Career(
        @BsonId String id,
        long revision,
        List<String> slugs,
        CareerState state,
        Guide draft,
        @Nullable PublishedVersion publication,
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

    /** A new draft. */
    public static Career createDraft(String slug, Guide draft, Editor by, Instant at) {
        Edit begun = new Edit(by, at);
        Review review = Review.none(1).edited(1, null, begun);
        EditorialChange change = begun.did(What.BEGUN, 1);
        return new Career(slug, 1, List.of(slug), CareerState.DRAFT, draft, null, at, by, false, review, null, change);
    }

    /** A career that is public from the start, as version 1; imported if no editor wrote it. */
    public static Career createPublished(String slug, Guide guide, boolean imported, Editor by, Instant at) {
        PublishedVersion first = new PublishedVersion(1, guide, at, by);
        EditorialChange change = new Edit(by, at).did(What.BROUGHT, 1);
        return new Career(
                slug, 1, List.of(slug), CareerState.PUBLISHED, guide, first, at, by, imported, null, null, change);
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
        return state.isPublic();
    }

    /** Number of the published version, 0 before the first publication. */
    public int version() {
        return publication == null ? 0 : publication.version();
    }

    /** What is or last was public; null before the first publication. */
    public @Nullable Guide published() {
        return publication == null ? null : publication.guide();
    }

    /** The same as it is kept among the versions. */
    public Optional<Version> current() {
        return Optional.ofNullable(publication).map(p -> Version.of(id, p));
    }

    /** Puts another text on the desk, as typed into a form if it was. What is public stays. */
    public Career save(Guide guide, @Nullable Review.Typed typed, Edit edit) {
        EditorialChange saved = EditorialChange.saved(change, revision + 1, edit.by(), edit.at());
        return guide.equals(draft) ? this : edited(guide, typed, saved, edit);
    }

    /** Puts an old version on the desk. */
    public Career restore(Version old, Edit edit) {
        return old.guide().equals(draft)
                ? this
                : edited(old.guide(), null, did(What.RESTORED, edit.saying("Version " + old.number())), edit);
    }

    /** Throws the draft away for what is public, with what was said of it; refused (conflict) if nothing ever was. */
    public Career discard(Edit edit) {
        Guide old = everPublic("This draft was never published, so there is nothing to go back to.");
        CareerState to = isPublic() ? CareerState.PUBLISHED : state;
        Review none = Review.none(revision + 1);
        Schedule due = schedule == null ? null : schedule.published();
        return old.equals(draft) ? this : next(to, old, none, due, did(What.DISCARDED, edit), edit);
    }

    /** Another draft counts as being written, whatever a reviewer said of the old one. */
    private Career edited(Guide guide, @Nullable Review.Typed typed, EditorialChange change, Edit edit) {
        CareerState next =
                !isPublic() ? state : guide.equals(published()) ? CareerState.PUBLISHED : CareerState.CHANGED;
        return next(next, guide, review.edited(revision + 1, typed, edit), schedule, change, edit);
    }

    /** Has an editor taken an imported career on? From then on imports refresh its figures only. */
    public boolean isAdopted() {
        return imported && Review.isTakenOn(review.authorIds());
    }

    /** Makes an imported career this editor's draft; refused (conflict) if somebody else has it. */
    public Career adopt(Edit edit) {
        if (!imported) {
            throw Review.notImported();
        }
        if (review.wrote(edit.by().id())) {
            return this;
        }
        if (isAdopted()) {
            throw Review.adopted(lastAuthor());
        }
        return edited(draft, null, did(What.ADOPTED, edit), edit);
    }

    /** Who changed the draft last. */
    public Editor lastAuthor() {
        return review.lastAuthor().orElse(updatedBy);
    }

    /** Sends the draft to another editor; refused (invalid) if it has gaps, or (conflict) if it says nothing new. */
    public Career submit(Set<String> categories, Edit edit) {
        if (state == CareerState.PUBLISHED) {
            throw Review.nothingNew();
        }
        GuideProblems.refuse(draft, categories, "sent for review");
        return review.stage() == Review.Stage.IN_REVIEW ? this : reviewed(review.submitted(edit), What.SUBMITTED, edit);
    }

    /** Finds the draft good. Who changed or submitted it may not. */
    public Career approve(Edit edit) {
        return reviewed(review.approved(edit), What.APPROVED, edit);
    }

    /** Gives the draft back to its author with a comment; an author may take it back without one. */
    public Career sendBack(Edit edit) {
        return reviewed(review.sentBack(edit), What.SENT_BACK, edit);
    }

    private Career reviewed(Review next, What what, Edit edit) {
        return next(state, draft, next, schedule, did(what, edit), edit);
    }

    /** Makes the draft public as the next version; its slug follows its title. Refused if the policy is not met. */
    public CareerUpdate publish(PublicationPolicy policy, Edit edit) {
        policy.check(this);
        if (state == CareerState.PUBLISHED) {
            return CareerUpdate.untold(this);
        }
        boolean titleStays = version() > 0 && draft.title().equals(published().title());
        return CareerUpdate.told(new Career(
                id,
                revision + 1,
                titleStays ? slugs : Slug.first(Slug.forTitle(draft.title()), slugs),
                CareerState.PUBLISHED,
                draft,
                new PublishedVersion(version() + 1, draft, edit.at(), edit.by()),
                edit.at(),
                edit.by(),
                imported && !isAdopted(),
                Review.none(review.textRevision()),
                schedule == null ? null : schedule.published(),
                did(review.isApproved() ? What.PUBLISHED : What.PUBLISHED_WITHOUT_REVIEW, edit)));
    }

    /** Takes it from the public; its address says so. */
    public CareerUpdate withdraw(Edit edit) {
        everPublic("This career was never published, so it cannot be withdrawn.");
        Schedule left = schedule == null ? null : schedule.unpublished();
        return state == CareerState.WITHDRAWN
                ? CareerUpdate.untold(this)
                : CareerUpdate.told(next(CareerState.WITHDRAWN, draft, review, left, did(What.WITHDRAWN, edit), edit));
    }

    private Guide everPublic(String otherwise) {
        return current()
                .orElseThrow(() -> RefusedException.conflict("not-published", otherwise))
                .guide();
    }

    /**
     * Brings newer figures into what is drafted and into what is public, which gives the next version; a draft that was
     * never published is left to its editors. Whose text it is does not change, nor what a reviewer said of it.
     */
    public CareerUpdate refresh(Guide draft, Guide published, Instant at) {
        boolean sameDraft = draft.equals(this.draft);
        if (publication == null || sameDraft && published.equals(published())) {
            return CareerUpdate.untold(this);
        }
        PublishedVersion next = new PublishedVersion(version() + 1, published, at, Editor.IMPORT);
        Review kept = sameDraft ? review : review.refreshed(revision + 1);
        EditorialChange done = did(What.REFRESHED, new Edit(Editor.IMPORT, at));
        return CareerUpdate.told(
                new Career(id, revision + 1, slugs, state, draft, next, at, updatedBy, imported, kept, schedule, done));
    }

    /** With other times to go out and to be withdrawn; {@link Schedule} has the rules. */
    Career scheduled(@Nullable Schedule next, What what, Edit edit) {
        return next(state, draft, review, next, did(what, edit), edit);
    }

    private EditorialChange did(What what, Edit edit) {
        return edit.did(what, revision + 1);
    }

    private Career next(
            CareerState state, Guide draft, Review review, @Nullable Schedule times, EditorialChange done, Edit edit) {
        Editor by = edit.by();
        return new Career(
                id, revision + 1, slugs, state, draft, publication, edit.at(), by, imported, review, times, done);
    }

    /** The same without a word of who that person is. */
    Career without(String person) {
        PublishedVersion open = publication == null ? null : publication.without(person);
        Editor by = updatedBy.without(person);
        Review said = review.without(person);
        Schedule times = schedule == null ? null : schedule.without(person);
        EditorialChange done = change == null ? null : change.without(person);
        return new Career(id, revision + 1, slugs, state, draft, open, updatedAt, by, imported, said, times, done);
    }
}
