package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A counselor who has three hundred students. */
class SchoolJourneyTest {
    private static final int AT_ONCE = 8;

    @Test
    void three_hundred_students_stand_on_one_page_with_their_progress_and_each_can_be_opened() {
        School school = School.of();
        String list = "/counselor/cohorts/" + school.cohort();
        Page counselor = Browsers.signedIn("counselor", list);
        // Another test may have let somebody join besides.
        assertThat(counselor.locator("#students tbody tr").nth(School.STUDENTS - 1))
                .isVisible();
        assertThat(counselor.locator("#students caption")).containsText(Pattern.compile("30\\d students"));
        assertThat(counselor
                        .locator("#students progress[aria-label='Quiz done'][value='100']")
                        .nth(School.STUDENTS / 2 - 1))
                .isVisible();

        counselor.locator("#students tbody a").nth(School.STUDENTS / 2).click();
        assertThat(counselor.locator("h1")).containsText("Ben Bench");
    }

    @Test
    void nobody_is_refused_when_eight_look_at_the_list_at_once() throws Exception {
        School school = School.of();
        Api counselor = Api.of(Browsers.signedIn("counselor", "/counselor"));
        List<Future<Integer>> looks = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < 3 * AT_ONCE; i++) {
                looks.add(people.submit(() -> counselor
                        .call("GET", "/counselor/cohorts/" + school.cohort(), null)
                        .statusCode()));
            }
        }
        for (Future<Integer> look : looks) {
            org.assertj.core.api.Assertions.assertThat(look.get()).isEqualTo(200);
        }
    }
}
