package waymark.content.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import waymark.content.audit.Edit;
import waymark.content.career.Career;
import waymark.content.career.Review;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;
import waymark.edge.RefusedException;

/**
 * A draft to be saved.
 *
 * @param guide the whole text
 * @param revision of the draft it was made from
 * @param form names the form it was typed into, if it was; what a form saves never clashes with what the same form
 *     saved before
 * @param step how many times something had been typed into that form; what was typed earlier never replaces what was
 *     typed later
 * @param auto saved by the form itself and not by a button, and so never while somebody reviews the draft
 */
@Serdeable
record SaveDraftRequest(
        @Nullable Guide guide, long revision, @Nullable String form, @Nullable Long step, @Nullable Boolean auto) {

    /**
     * The career with this text on the desk. Saving the same text twice is saving it once.
     *
     * @throws RefusedException (conflict) if somebody else changed the draft meanwhile
     */
    Career over(Career career, Edit edit) {
        if (guide == null) {
            throw RefusedException.invalid("guide-missing", "Send the whole guide and the revision it was made from.");
        }
        Review.Typed typed = form == null ? null : new Review.Typed(form, step == null ? 0 : step);
        Career saved = career.save(withWhatNoFormHolds(career.draft()), typed, edit);
        Review held = career.review();
        boolean sameForm =
                typed != null && held.typed() != null && held.typed().form().equals(typed.form());
        if (sameForm && typed.step() < held.typed().step()) {
            return career;
        }
        if (saved != career && !sameForm && revision < held.textRevision()) {
            throw Boolean.TRUE.equals(auto) ? changedMeanwhile(career, "") : stale(career);
        }
        if (saved != career && Boolean.TRUE.equals(auto) && !held.isBeingWritten()) {
            throw RefusedException.conflict(
                    "draft-in-review",
                    "This draft was sent for review meanwhile. Your changes are not saved; the button \"Save draft\""
                            + " saves them and takes it back from review.");
        }
        return saved;
    }

    static RefusedException stale(Career career) {
        return changedMeanwhile(career, " Open the draft again and put your changes into the newer text.");
    }

    /** A form that saves itself shows both texts by itself: there is nothing to be told to do. */
    private static RefusedException changedMeanwhile(Career career, String advice) {
        return RefusedException.conflict(
                "draft-stale",
                "%s changed this career after you opened it."
                                .formatted(career.lastAuthor().name())
                        + advice);
    }

    /**
     * A picture is put in and taken out by calls of its own; related occupations, pay by the hour, schooling and what
     * it takes to begin come with imports.
     */
    private Guide withWhatNoFormHolds(Guide draft) {
        Figures typed = guide.figures();
        return guide.withImage(draft.image())
                .with(typed.with(typed.preparation(), typed.interests(), typed.values(), draft.related())
                        .with(pay(typed.pay(), draft.pay()), typed.outlook(), draft.education())
                        .with(draft.requirements()));
    }

    /** As typed, with what an hour is paid as long as the figure stays one without a year's pay. */
    private static Figures.@Nullable Pay pay(Figures.@Nullable Pay typed, Figures.@Nullable Pay before) {
        return typed == null || before == null || typed.median() != null ? typed : typed.with(before.hourly());
    }
}
