package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import org.junit.jupiter.api.Test;

class UniqueKeysTest {
    @Test
    void a_write_answers_for_itself_unless_its_key_is_taken() {
        assertThat(UniqueKeys.unlessTaken(() -> true)).isTrue();
        assertThat(UniqueKeys.unlessTaken(() -> false)).isFalse();
        assertThat(UniqueKeys.unlessTaken(() -> {
                    throw new MongoException(11000, "E11000 duplicate key error");
                }))
                .isFalse();
    }

    @Test
    void another_failure_is_told() {
        MongoException other = new MongoException(189, "PrimarySteppedDown");
        assertThatThrownBy(() -> UniqueKeys.unlessTaken(() -> {
                    throw other;
                }))
                .isSameAs(other);
    }
}
