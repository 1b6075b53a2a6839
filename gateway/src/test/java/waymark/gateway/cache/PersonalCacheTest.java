package waymark.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import waymark.gateway.upstream.ServiceResult;

class PersonalCacheTest {
    private final AtomicLong now = new AtomicLong();
    private final PersonalCache cache = new PersonalCache(now::get);
    private final List<String> asked = new ArrayList<>();

    @Test
    void a_question_is_asked_once_for_each_person() {
        assertThat(ask("ann", "fit")).isEqualTo("fit of ann 1");
        assertThat(ask("ann", "fit")).isEqualTo("fit of ann 1");
        assertThat(ask("bob", "fit")).isEqualTo("fit of bob 2");
        assertThat(ask("ann", "plan")).isEqualTo("plan of ann 3");
    }

    @Test
    void nothing_is_kept_of_who_is_nobody() {
        ask(null, "fit");
        ask(null, "fit");
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoever_changed_something_is_asked_for_anew_until_the_services_have_heard_of_it() {
        ask("ann", "fit");
        ask("bob", "fit");
        cache.changed("ann");
        ask("ann", "fit");
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        ask("ann", "fit");
        assertThat(asked).containsExactly("fit of ann", "fit of bob", "fit of ann", "fit of ann");

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        ask("ann", "fit");
        ask("ann", "fit");
        ask("bob", "fit");
        assertThat(asked).hasSize(5);
    }

    @Test
    void of_who_was_erased_nothing_is_kept() {
        ask("ann", "fit");
        ask("bob", "fit");
        cache.forget("ann");
        ask("ann", "fit");
        ask("bob", "fit");
        assertThat(asked).containsExactly("fit of ann", "fit of bob", "fit of ann");
    }

    @Test
    void what_a_service_could_not_answer_is_asked_again() {
        for (int i = 0; i < 2; i++) {
            ServiceResult<String> away = cache.keep("ann", "fit", () -> {
                asked.add("away");
                return new ServiceResult.Unavailable<>("profile");
            });
            assertThat(away.down()).isTrue();
        }
        assertThat(asked).hasSize(2);
    }

    private String ask(String person, String question) {
        ServiceResult<String> answer = cache.keep(person, question, () -> {
            asked.add(question + " of " + person);
            return new ServiceResult.Ok<>(question + " of " + person + " " + asked.size());
        });
        return answer.found().orElseThrow();
    }
}
