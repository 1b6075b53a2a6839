package waymark.content.importing.onet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.content.guide.EntryRequirements.License;

class OccupationLicenseFinderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Look after walls. Licensing or registration required.",
                "Requires a wall keeper's license.",
                "Must hold government-issued certification when walls are high.",
                "Special training and certification are generally required."
            })
    void a_description_that_asks_for_a_license_is_heard(String description) {
        assertThat(license(description, "Count."))
                .satisfies(l -> assertThat(l.required()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Issue licenses to keepers of walls. Strong hands are required.",
                "Those required to hold certifications should be reported in the category of teachers.",
                "Excludes keepers for whom a license is required.",
                "Work under the direction of licensed keepers."
            })
    void one_that_speaks_of_other_peoples_licenses_is_not(String description) {
        assertThat(license(description, "Maintain current information on tariffs, licenses, and walls."))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maintain current keeper's license to meet the rules.",
                "Earn and maintain appropriate certifications.",
                "Attend classes to maintain certification licensure."
            })
    void a_task_to_keep_ones_own_license_is_heard(String task) {
        assertThat(license("Look after walls.", task).required()).isTrue();
    }

    @Test
    void titles_in_use_that_begin_with_one_are_named_but_do_not_make_it_a_must() {
        var occupation = new OnetOccupation("19-9999.00", "Wall Keepers", "Look after walls.");
        occupation.alternativeTitles.addAll(
                List.of("Certified Wall Keeper (CWK)", "Cash Register Keeper", "License Clerk", "Licensed Keeper"));
        License license = OccupationLicenseFinder.of(occupation, 2026, "O*NET");
        assertThat(license.required()).isFalse();
        assertThat(license.titles()).containsExactly("Certified Wall Keeper (CWK)", "Licensed Keeper");
    }

    private static License license(String description, String task) {
        var occupation = new OnetOccupation("19-9999.00", "Wall Keepers", description);
        occupation.coreTasks.add(task);
        return OccupationLicenseFinder.of(occupation, 2026, "O*NET");
    }
}
