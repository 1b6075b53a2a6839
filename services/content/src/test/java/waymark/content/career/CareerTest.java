package waymark.content.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.content.Guides;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange;
import waymark.content.guide.Guide;
import waymark.content.guide.InvalidGuides;
import waymark.edge.RefusedException;
import waymark.events.CareerEvent;

class CareerTest {
    private static final Instant T0 = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant T1 = T0.plusSeconds(60);
    private static final Editor ANN = new Editor("a1", "Ann");
    private static final Editor BO = new Editor("b2", "Bo");
    private static final Guide LICHEN = Guides.complete("Lichenologist");
    private static final Guide MOSS = Guides.complete("Moss Scientist");

    private final Career draft = Career.createDraft("lichenologist", LICHEN, ANN, T0);
    private final Career published =
            draft.publish(Guides.POLICY, new Edit(ANN, T0)).career();

    @Test
    void a_new_career_is_a_draft_nobody_sees() {
        assertThat(draft.state()).isEqualTo(CareerState.DRAFT);
        assertThat(draft.isPublic()).isFalse();
        assertThat(draft.version()).isZero();
    }

    @Test
    void publishing_makes_the_draft_version_one() {
        assertThat(published.state()).isEqualTo(CareerState.PUBLISHED);
        assertThat(published.version()).isEqualTo(1);
        assertThat(published.published()).isEqualTo(LICHEN);
        assertThat(published.current().orElseThrow())
                .isEqualTo(new Version("lichenologist:1", "lichenologist", 1, LICHEN, T0, ANN));
        assertThat(published.revision()).isEqualTo(draft.revision() + 1);
    }

    @Test
    void publishing_what_is_public_already_changes_nothing() {
        assertThat(published.publish(Guides.POLICY, new Edit(BO, T1)).career()).isSameAs(published);
    }

    @Test
    void an_incomplete_draft_is_refused_with_a_sentence_for_each_gap() {
        Career begun = Career.createDraft("moss-scientist", Guides.begun("Moss Scientist", "science"), ANN, T0);
        assertThatThrownBy(() -> begun.publish(Guides.POLICY, new Edit(ANN, T0)).career())
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(RefusedException.Kind.INVALID);
                    assertThat(refused.errors()).hasSizeGreaterThan(15).contains("Add at least one source.");
                });
    }

    @Test
    void a_saved_draft_leaves_the_public_text_alone() {
        Career changed = published.save(MOSS, null, new Edit(BO, T1));
        assertThat(changed.state()).isEqualTo(CareerState.CHANGED);
        assertThat(changed.published()).isEqualTo(LICHEN);
        assertThat(changed.slug()).isEqualTo("lichenologist");
        assertThat(changed.updatedBy()).isEqualTo(BO);
        assertThat(changed.publication().by()).isEqualTo(ANN);
    }

    @Test
    void a_discarded_draft_gives_way_to_what_is_public_and_nothing_of_its_review_is_left() {
        Career sent = published.save(MOSS, null, new Edit(BO, T1)).submit(Guides.POLICY.categories(), new Edit(BO, T1));
        Career back = sent.discard(new Edit(ANN, T1));
        assertThat(back.draft()).isEqualTo(LICHEN);
        assertThat(back.state()).isEqualTo(CareerState.PUBLISHED);
        assertThat(back.review()).isEqualTo(Review.none(back.revision()));
        assertThat(back.change().what()).isEqualTo(EditorialChange.What.DISCARDED);
        assertThat(back.version()).isEqualTo(1);
        assertThat(back.discard(new Edit(ANN, T1))).isSameAs(back);
    }

    @Test
    void what_was_withdrawn_stays_so_when_its_draft_is_discarded_and_a_first_draft_has_nothing_to_go_back_to() {
        Career withdrawn = published.withdraw(new Edit(BO, T1)).career().save(MOSS, null, new Edit(BO, T1));
        assertThat(withdrawn.discard(new Edit(ANN, T1)))
                .returns(CareerState.WITHDRAWN, Career::state)
                .returns(LICHEN, Career::draft);
        assertThatThrownBy(() -> draft.discard(new Edit(ANN, T1)))
                .asInstanceOf(type(RefusedException.class))
                .returns(RefusedException.Kind.CONFLICT, RefusedException::kind);
    }

    @Test
    void saving_the_same_text_changes_nothing_and_going_back_to_the_public_text_is_no_change() {
        assertThat(published.save(LICHEN, null, new Edit(BO, T1))).isSameAs(published);
        assertThat(published
                        .save(MOSS, null, new Edit(BO, T1))
                        .save(LICHEN, null, new Edit(BO, T1))
                        .state())
                .isEqualTo(CareerState.PUBLISHED);
    }

    @Test
    void a_new_title_gives_a_new_slug_and_the_former_one_leads_to_it() {
        Career renamed = published
                .save(MOSS, null, new Edit(ANN, T1))
                .publish(Guides.POLICY, new Edit(ANN, T1))
                .career();
        assertThat(renamed.id()).isEqualTo("lichenologist");
        assertThat(renamed.slug()).isEqualTo("moss-scientist");
        assertThat(renamed.formerSlugs()).containsExactly("lichenologist");
        assertThat(renamed.version()).isEqualTo(2);
        Career back = renamed.save(LICHEN, null, new Edit(ANN, T1))
                .publish(Guides.POLICY, new Edit(ANN, T1))
                .career();
        assertThat(back.slugs()).containsExactly("lichenologist", "moss-scientist");
    }

    @Test
    void a_slug_that_does_not_follow_from_the_title_stays_while_the_title_does() {
        Career born = Career.createPublished("automotive-technician", LICHEN, false, Editor.WAYMARK, T0);
        Guide retold = InvalidGuides.at("overview", List.of("Told anew."));
        Career again = born.save(retold, null, new Edit(ANN, T1))
                .publish(Guides.POLICY, new Edit(ANN, T1))
                .career();
        assertThat(again.slugs()).containsExactly("automotive-technician");
    }

    @Test
    void withdrawing_keeps_the_text_and_publishing_again_makes_a_new_version() {
        Career withdrawn = published.withdraw(new Edit(BO, T1)).career();
        assertThat(withdrawn.isPublic()).isFalse();
        assertThat(withdrawn.current().orElseThrow().guide()).isEqualTo(LICHEN);
        assertThat(withdrawn.withdraw(new Edit(BO, T1)).career()).isSameAs(withdrawn);
        assertThat(withdrawn.save(MOSS, null, new Edit(BO, T1)).state()).isEqualTo(CareerState.WITHDRAWN);
        Career again = withdrawn.publish(Guides.POLICY, new Edit(BO, T1)).career();
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.isPublic()).isTrue();
    }

    @Test
    void what_was_never_published_cannot_be_withdrawn() {
        assertThatThrownBy(() -> draft.withdraw(new Edit(ANN, T1)).career()).hasMessageContaining("never published");
    }

    @Test
    void the_event_carries_what_readers_need_and_no_editor() {
        assertThat(CareerUpdate.told(published).event())
                .asInstanceOf(type(CareerEvent.CareerPublished.class))
                .satisfies(e -> {
                    assertThat(e.key()).isEqualTo("lichenologist");
                    assertThat(e.revision()).isEqualTo(published.revision());
                    assertThat(e.medianPay()).isEqualTo(50_000);
                    assertThat(e.outlookPercent()).isEqualTo(1.7);
                    assertThat(e.setting()).containsEntry("publicContact", 5.0);
                    assertThat(e.steps())
                            .hasSize(5)
                            .first()
                            .isEqualTo(new CareerEvent.Step("Step 1", "Do it 1", "1 years", "Patience"));
                    assertThat(e.duties())
                            .isEqualTo(LICHEN.work().duties().stream()
                                    .flatMap(group -> group.items().stream())
                                    .toList())
                            .isNotEmpty();
                    assertThat(e.imported()).isFalse();
                    assertThat(e.publishedAt()).isEqualTo(T0);
                    assertThat(e.toString()).doesNotContain("Ann", "a1");
                });
        assertThat(published.withdraw(new Edit(ANN, T1)).event())
                .isEqualTo(new CareerEvent.CareerWithdrawn("lichenologist", 3, "lichenologist", T1));
    }

    @Test
    void a_forgotten_editor_leaves_a_neutral_name() {
        Career forgotten = published.save(MOSS, null, new Edit(BO, T1)).without("a1");
        assertThat(forgotten.publication().by()).isEqualTo(Editor.FORMER);
        assertThat(forgotten.updatedBy()).isEqualTo(BO);
        assertThat(draft.without("a1").updatedBy()).isEqualTo(Editor.FORMER);
        assertThat(published.current().orElseThrow().without("a1").publishedBy())
                .isEqualTo(Editor.FORMER);
    }
}
