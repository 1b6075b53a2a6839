package waymark.recommendation.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedWordsTest {
    @Test
    void what_people_see_as_the_same_is_shared_whatever_its_ending() {
        assertThat(SharedWords.any("Argue someone's case before a judge", "Argue motions and try cases before judges"))
                .isTrue();
        assertThat(SharedWords.any("Take photographs that show a mood", "Photograph objects and places"))
                .isTrue();
        assertThat(SharedWords.any("Repair a bicycle", "Repairing and replacing gears"))
                .isTrue();
    }

    @Test
    void words_that_stand_in_sentences_about_anything_are_not_enough() {
        assertThat(SharedWords.any(
                        "Label books so that anyone can find them",
                        "Prepare hazardous waste for treatment or disposal"))
                .isFalse();
        assertThat(SharedWords.any(
                        "Train adults who want to learn to read", "Learn and follow safety rules on a building site"))
                .isFalse();
        assertThat(SharedWords.any(
                        "Help an old person wash, dress and eat", "Feed and water animals and help keep them apart"))
                .isFalse();
        assertThat(SharedWords.any("Check a long list of numbers", "Design changes of forms and reports"))
                .isFalse();
    }
}
