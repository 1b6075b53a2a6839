package waymark.content.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import waymark.content.Guides;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange;
import waymark.content.audit.EditorialChange.What;
import waymark.content.career.Review.Stage;
import waymark.content.guide.Guide;
import waymark.edge.RefusedException;

/** A draft on its way through the hands of two editors. */
class CareerReviewTest {
    private static final Instant T0 = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant T1 = T0.plusSeconds(60);
    private static final Instant SOON = T0.plusSeconds(3600);
    private static final Editor ANN = new Editor("a1", "Ann");
    private static final Editor BO = new Editor("b2", "Bo");
    private static final Editor CY = new Editor("c3", "Cy");
    private static final Guide LICHEN = Guides.complete("Lichenologist");
    private static final Guide MOSS = Guides.complete("Moss Scientist");

    private final Career draft = Career.createDraft("lichenologist", LICHEN, ANN, T0);
    private final Career submitted = draft.submit(Guides.CATEGORIES, new Edit(ANN, T1, "Please look at the pay."));
    private final Career approved = submitted.approve(new Edit(BO, T1));

    @Test
    void each_step_says_who_when_and_why() {
        assertThat(submitted.review().stage()).isEqualTo(Stage.IN_REVIEW);
        assertThat(submitted.change())
                .isEqualTo(new EditorialChange(2, What.SUBMITTED, ANN, T1, "Please look at the pay."));
        assertThat(approved.review().stage()).isEqualTo(Stage.APPROVED);
        assertThat(approved.change().by()).isEqualTo(BO);
        Career out = approved.publish(new PublicationPolicy(Guides.CATEGORIES, true), new Edit(ANN, T1))
                .career();
        assertThat(out.change().what()).isEqualTo(What.PUBLISHED);
        assertThat(out.review()).isEqualTo(Review.none(1));
    }

    @Test
    void who_wrote_or_submitted_a_draft_may_not_approve_it() {
        refused(() -> submitted.approve(new Edit(ANN, T1)), RefusedException.Kind.FORBIDDEN, "own-draft");
        Career both = submitted.save(MOSS, null, new Edit(BO, T1));
        Career again = both.submit(Guides.CATEGORIES, new Edit(CY, T1));
        refused(() -> again.approve(new Edit(BO, T1)), RefusedException.Kind.FORBIDDEN, "own-draft");
        refused(() -> again.approve(new Edit(CY, T1)), RefusedException.Kind.FORBIDDEN, "own-draft");
    }

    @Test
    void an_author_is_told_who_approves_and_what_is_left_to_do_themselves() {
        assertThat(submitted.review().explanation("b2", true)).isNull();
        assertThat(draft.review().explanation(ANN.id(), true)).isNull();
        assertThat(approved.review().explanation(ANN.id(), false)).isNull();
        assertThat(submitted.review().explanation(ANN.id(), true))
                .contains("another editor must approve it before it goes out")
                .doesNotContain("publish it");
        assertThat(submitted.review().explanation(ANN.id(), false))
                .contains("only another editor can approve it", "or publish it without an approval")
                .doesNotContain("must");
    }

    @Test
    void a_reviewer_who_sends_a_draft_back_says_what_to_mend_and_an_author_just_takes_it_back() {
        refused(() -> submitted.sendBack(new Edit(BO, T1, " ")), RefusedException.Kind.INVALID, "comment-missing");
        Career back = submitted.sendBack(new Edit(BO, T1, "The pay is old."));
        assertThat(back.review().stage()).isEqualTo(Stage.DRAFT);
        assertThat(back.review().comment()).isEqualTo("The pay is old.");
        assertThat(back.review().wrote("b2")).isFalse();
        assertThat(submitted.sendBack(new Edit(ANN, T1)).review().stage()).isEqualTo(Stage.DRAFT);
        refused(() -> back.sendBack(new Edit(BO, T1, "Again.")), RefusedException.Kind.CONFLICT, "not-in-review");
        refused(() -> back.approve(new Edit(BO, T1)), RefusedException.Kind.CONFLICT, "not-in-review");
        refused(
                () -> submitted.sendBack(new Edit(BO, T1, "x".repeat(2_001))),
                RefusedException.Kind.INVALID,
                "comment-too-long");
    }

    @Test
    void any_edit_makes_it_a_draft_again() {
        assertThat(approved.save(MOSS, null, new Edit(ANN, T1)).review().stage())
                .isEqualTo(Stage.DRAFT);
        assertThat(submitted.save(LICHEN, null, new Edit(ANN, T1))).isSameAs(submitted);
        Career live = approved.publish(Guides.POLICY, new Edit(ANN, T1)).career();
        Career changed = live.save(MOSS, null, new Edit(ANN, T1)).submit(Guides.CATEGORIES, new Edit(ANN, T1));
        Career restored = changed.restore(live.current().orElseThrow(), new Edit(BO, T1));
        assertThat(restored.review().stage()).isEqualTo(Stage.DRAFT);
        assertThat(restored.draft()).isEqualTo(LICHEN);
        assertThat(restored.change())
                .isEqualTo(new EditorialChange(restored.revision(), What.RESTORED, BO, T1, "Version 1"));
    }

    @Test
    void where_review_is_required_nothing_goes_out_without_and_where_not_the_history_says_so() {
        refused(
                () -> submitted
                        .publish(new PublicationPolicy(Guides.CATEGORIES, true), new Edit(ANN, T1))
                        .career(),
                RefusedException.Kind.CONFLICT,
                "review-required");
        assertThat(draft.publish(new PublicationPolicy(Guides.CATEGORIES, false), new Edit(ANN, T1))
                        .career()
                        .change()
                        .what())
                .isEqualTo(What.PUBLISHED_WITHOUT_REVIEW);
    }

    @Test
    void only_a_complete_draft_that_says_something_new_is_reviewed() {
        Career gaps = Career.createDraft("moss", Guides.begun("Moss Scientist", "science"), ANN, T0);
        refused(
                () -> gaps.submit(Guides.CATEGORIES, new Edit(ANN, T1)),
                RefusedException.Kind.INVALID,
                "guide-incomplete");
        Career live = draft.publish(Guides.POLICY, new Edit(ANN, T0)).career();
        refused(
                () -> live.submit(Guides.CATEGORIES, new Edit(ANN, T1)),
                RefusedException.Kind.CONFLICT,
                "nothing-to-review");
        refused(
                () -> approved.submit(Guides.CATEGORIES, new Edit(ANN, T1)),
                RefusedException.Kind.CONFLICT,
                "approved-already");
        assertThat(submitted.submit(Guides.CATEGORIES, new Edit(ANN, T1))).isSameAs(submitted);
    }

    @Test
    void an_approved_draft_goes_out_at_its_time_and_is_withdrawn_at_its_time() {
        Career timed = Schedule.set(approved, SOON, SOON.plusSeconds(60), new Edit(ANN, T1));
        assertThat(Schedule.due(timed, Guides.CATEGORIES, SOON.minusMillis(1)).career())
                .isSameAs(timed);
        Career out = Schedule.due(timed, Guides.CATEGORIES, SOON).career();
        assertThat(out.isPublic()).isTrue();
        assertThat(out.publication().by()).isEqualTo(ANN);
        assertThat(out.schedule().publishAt()).isNull();
        Career gone = Schedule.due(out, Guides.CATEGORIES, SOON.plusSeconds(60)).career();
        assertThat(gone.isPublic()).isFalse();
        assertThat(gone.schedule()).isNull();
    }

    @Test
    void what_cannot_go_out_at_its_time_says_why_and_is_not_tried_again() {
        Career late = Schedule.due(Schedule.set(submitted, SOON, null, new Edit(ANN, T1)), Guides.CATEGORIES, SOON)
                .career();
        assertThat(late.isPublic()).isFalse();
        assertThat(late.schedule().failure()).startsWith("Another editor must approve");
        assertThat(late.change().what()).isEqualTo(What.SCHEDULE_FAILED);
        assertThat(Schedule.due(late, Guides.CATEGORIES, SOON.plusSeconds(9)).career())
                .isSameAs(late);
        assertThat(Schedule.set(late, SOON.plusSeconds(60), null, new Edit(ANN, T1))
                        .schedule()
                        .failure())
                .isNull();
        assertThat(Schedule.clear(late, new Edit(ANN, T1)).schedule()).isNull();
    }

    @Test
    void a_time_that_makes_no_sense_is_refused() {
        refused(
                () -> Schedule.set(draft, null, null, new Edit(ANN, T1)),
                RefusedException.Kind.INVALID,
                "schedule-empty");
        refused(() -> Schedule.set(draft, T0, null, new Edit(ANN, T1)), RefusedException.Kind.INVALID, "schedule-past");
        refused(
                () -> Schedule.set(draft, SOON, SOON, new Edit(ANN, T1)),
                RefusedException.Kind.INVALID,
                "schedule-order");
        refused(
                () -> Schedule.set(draft, null, SOON, new Edit(ANN, T1)),
                RefusedException.Kind.INVALID,
                "schedule-not-public");
        refused(
                () -> Schedule.set(draft, T0.plusSeconds(99_999_999), null, new Edit(ANN, T1)),
                RefusedException.Kind.INVALID,
                "schedule-far");
    }

    @Test
    void saves_of_one_sitting_are_one_entry_and_another_editor_or_a_later_hour_begins_a_new_one() {
        Career first = draft.save(MOSS, null, new Edit(ANN, T0));
        Career second = first.save(LICHEN, null, new Edit(ANN, T0.plusSeconds(599)));
        assertThat(second.change()).isEqualTo(first.change());
        assertThat(first.save(LICHEN, null, new Edit(ANN, T0.plusSeconds(600)))
                        .change()
                        .revision())
                .isEqualTo(3);
        assertThat(first.save(LICHEN, null, new Edit(BO, T1)).change().by()).isEqualTo(BO);
    }

    @Test
    void a_forgotten_editor_leaves_a_neutral_name_here_too() {
        Career timed =
                Schedule.set(submitted.sendBack(new Edit(BO, T1, "The pay is old.")), SOON, null, new Edit(ANN, T1));
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
