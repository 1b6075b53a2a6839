package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.outbox.DeadLetter.Place;

class DeadLetterTest {
    @ParameterizedTest
    @ValueSource(strings = {"people", "some-people", "people-1-2", "-", "people.dead"})
    void a_letters_id_says_where_its_record_stands_whatever_the_topic_is_called(String topic) {
        var place = new Place(topic, 5, 1_234);
        assertThat(Place.of(topic, place.letter("quiz", "PeopleListener"))).isEqualTo(place);
        assertThat(Place.of(topic, place.letter("some-service-7-8", "A-Listener")))
                .isEqualTo(place);
    }

    @Test
    void letters_written_by_earlier_versions_are_still_read() {
        assertThat(Place.of("career", "career-3-77-content-CareerListener")).isEqualTo(new Place("career", 3, 77));
    }
}
