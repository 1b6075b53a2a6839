package waymark.content.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import waymark.content.Guides;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange;
import waymark.content.audit.EditorialChange.What;
import waymark.content.career.Review.Stage;
import waymark.content.guide.Guide;
import waymark.edge.RefusedException;

/** A draft on its way through the hands of two editors. */
class EditorialActionTest {
    private static final Instant T0 = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant T1 = T0.plusSeconds(60);
    private static final Instant SOON = T0.plusSeconds(3600);
    private static final Editor ANN = new Editor("a1", "Ann");
    private static final Editor BO = new Editor("b2", "Bo");
    private static final Editor CY = new Editor("c3", "Cy");
    private static final Guide LICHEN = Guides.complete("Lichenologist");
    private static final Guide MOSS = Guides.complete("Moss Scientist");

    private final Career draft = Career.begin("lichenologist", LICHEN, ANN, T0);
    private final Career submitted = ann(draft).submit(Guides.CATEGORIES, "Please look at the pay.");
    private final Career approved = bo(submitted).approve(null);

    private static EditorialAction ann(Career career) {
        return new EditorialAction(career, ANN, T1);
    }

    private static EditorialAction bo(Career career) {
        return new EditorialAction(career, BO, T1);
    }

    @Test
    void each_step_says_who_when_and_why() {
        assertThat(submitted.review().stage()).isEqualTo(Stage.IN_REVIEW);
        assertThat(submitted.change())
                .isEqualTo(new EditorialChange(2, What.SUBMITTED, ANN, T1, "Please look at the pay."));
        assertThat(approved.review().stage()).isEqualTo(Stage.APPROVED);
        assertThat(approved.change().by()).isEqualTo(BO);
        Career out = approved.publish(new PublicationPolicy(Guides.CATEGORIES, true), null, ANN, T1);
        assertThat(out.change().what()).isEqualTo(What.PUBLISHED);
        assertThat(out.review()).isEqualTo(Review.none(1));
    }

    @Test
    void who_wrote_or_submitted_a_draft_may_not_approve_it() {
        refused(() -> ann(submitted).approve(null), RefusedException.Kind.FORBIDDEN, "own-draft");
        Career both = submitted.save(MOSS, BO, T1);
        Career again = new EditorialAction(both, CY, T1).submit(Guides.CATEGORIES, null);
        refused(() -> bo(again).approve(null), RefusedException.Kind.FORBIDDEN, "own-draft");
        refused(() -> new EditorialAction(again, CY, T1).approve(null), RefusedException.Kind.FORBIDDEN, "own-draft");
    }

    @Test
    void a_reviewer_who_sends_a_draft_back_says_what_to_mend_and_an_author_just_takes_it_back() {
        refused(() -> bo(submitted).sendBack(" "), RefusedException.Kind.INVALID, "comment-missing");
        Career back = bo(submitted).sendBack("The pay is old.");
        assertThat(back.review().stage()).isEqualTo(Stage.DRAFT);
        assertThat(back.review().comment()).isEqualTo("The pay is old.");
        assertThat(back.review().wrote("b2")).isFalse();
        assertThat(ann(submitted).sendBack(null).review().stage()).isEqualTo(Stage.DRAFT);
        refused(() -> bo(back).sendBack("Again."), RefusedException.Kind.CONFLICT, "not-in-review");
        refused(() -> bo(back).approve(null), RefusedException.Kind.CONFLICT, "not-in-review");
        refused(() -> bo(submitted).sendBack("x".repeat(2_001)), RefusedException.Kind.INVALID, "comment-too-long");
    }

    @Test
    void any_edit_makes_it_a_draft_again() {
        assertThat(approved.save(MOSS, ANN, T1).review().stage()).isEqualTo(Stage.DRAFT);
        assertThat(submitted.save(LICHEN, ANN, T1)).isSameAs(submitted);
        Career live = approved.publish(Guides.CATEGORIES, ANN, T1);
        Career changed = ann(live.save(MOSS, ANN, T1)).submit(Guides.CATEGORIES, null);
        Career restored = bo(changed).restore(live.current());
        assertThat(restored.review().stage()).isEqualTo(Stage.DRAFT);
        assertThat(restored.draft()).isEqualTo(LICHEN);
        assertThat(restored.change())
                .isEqualTo(new EditorialChange(restored.revision(), What.RESTORED, BO, T1, "Version 1"));
    }

    @Test
    void where_review_is_required_nothing_goes_out_without_and_where_not_the_history_says_so() {
        refused(
                () -> submitted.publish(new PublicationPolicy(Guides.CATEGORIES, true), null, ANN, T1),
                RefusedException.Kind.CONFLICT,
                "review-required");
        assertThat(draft.publish(new PublicationPolicy(Guides.CATEGORIES, false), null, ANN, T1)
                        .change()
                        .what())
                .isEqualTo(What.PUBLISHED_WITHOUT_REVIEW);
    }

    @Test
    void only_a_complete_draft_that_says_something_new_is_reviewed() {
        Career gaps = Career.begin("moss", Guide.begun("Moss Scientist", "science"), ANN, T0);
        refused(() -> ann(gaps).submit(Guides.CATEGORIES, null), RefusedException.Kind.INVALID, "guide-incomplete");
        Career live = draft.publish(Guides.CATEGORIES, ANN, T0);
        refused(() -> ann(live).submit(Guides.CATEGORIES, null), RefusedException.Kind.CONFLICT, "nothing-to-review");
        refused(
                () -> ann(approved).submit(Guides.CATEGORIES, null),
                RefusedException.Kind.CONFLICT,
                "approved-already");
        assertThat(ann(submitted).submit(Guides.CATEGORIES, null)).isSameAs(submitted);
    }

    @Test
    void an_approved_draft_goes_out_at_its_time_and_is_withdrawn_at_its_time() {
        Career timed = ann(approved).schedule(SOON, SOON.plusSeconds(60));
        assertThat(EditorialAction.due(timed, Guides.CATEGORIES, SOON.minusMillis(1)))
                .isSameAs(timed);
        Career out = EditorialAction.due(timed, Guides.CATEGORIES, SOON);
        assertThat(out.isPublic()).isTrue();
        assertThat(out.publishedBy()).isEqualTo(ANN);
        assertThat(out.schedule().publishAt()).isNull();
        Career gone = EditorialAction.due(out, Guides.CATEGORIES, SOON.plusSeconds(60));
        assertThat(gone.isPublic()).isFalse();
        assertThat(gone.schedule()).isNull();
    }

    @Test
    void what_cannot_go_out_at_its_time_says_why_and_is_not_tried_again() {
        Career late = EditorialAction.due(ann(submitted).schedule(SOON, null), Guides.CATEGORIES, SOON);
        assertThat(late.isPublic()).isFalse();
        assertThat(late.schedule().failure()).startsWith("Another editor must approve");
        assertThat(late.change().what()).isEqualTo(What.SCHEDULE_FAILED);
        assertThat(EditorialAction.due(late, Guides.CATEGORIES, SOON.plusSeconds(9)))
                .isSameAs(late);
        assertThat(ann(late).schedule(SOON.plusSeconds(60), null).schedule().failure())
                .isNull();
        assertThat(ann(late).unschedule().schedule()).isNull();
    }

    @Test
    void a_time_that_makes_no_sense_is_refused() {
        refused(() -> ann(draft).schedule(null, null), RefusedException.Kind.INVALID, "schedule-empty");
        refused(() -> ann(draft).schedule(T0, null), RefusedException.Kind.INVALID, "schedule-past");
        refused(() -> ann(draft).schedule(SOON, SOON), RefusedException.Kind.INVALID, "schedule-order");
        refused(() -> ann(draft).schedule(null, SOON), RefusedException.Kind.INVALID, "schedule-not-public");
        refused(
                () -> ann(draft).schedule(T0.plusSeconds(99_999_999), null),
                RefusedException.Kind.INVALID,
                "schedule-far");
    }

    @Test
    void saves_of_one_sitting_are_one_entry_and_another_editor_or_a_later_hour_begins_a_new_one() {
        Career first = draft.save(MOSS, ANN, T0);
        Career second = first.save(LICHEN, ANN, T0.plusSeconds(599));
        assertThat(second.change()).isEqualTo(first.change());
        assertThat(first.save(LICHEN, ANN, T0.plusSeconds(600)).change().revision())
                .isEqualTo(3);
        assertThat(first.save(LICHEN, BO, T1).change().by()).isEqualTo(BO);
    }

    @Test
    void a_forgotten_editor_leaves_a_neutral_name_here_too() {
        Career timed = ann(bo(submitted).sendBack("The pay is old.")).schedule(SOON, null);
        assertThat(timed.without("a1").without("b2").toString()).doesNotContain("a1", "Ann", "b2", "Bo");
    }

    private static void refused(ThrowingCallable what, RefusedException.Kind kind, String slug) {
        assertThatThrownBy(what).asInstanceOf(type(RefusedException.class)).satisfies(r -> {
            assertThat(r.kind()).isEqualTo(kind);
            assertThat(r.slug()).isEqualTo(slug);
            assertThat(r.getMessage()).endsWith(".");
        });
    }
}
