package waymark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.evaluation.people.Questionnaire;
import waymark.evaluation.persona.Persona;
import waymark.evaluation.persona.PersonaCheck;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.model.Model;

/** People thought up before any model was asked find what an adviser would expect for them. */
class PersonasTest {
    /** Those whom waymark-3 disappoints among all occupations. Nobody may come to it; whoever leaves is taken out. */
    private static final Set<String> DISAPPOINTED = Set.of(
            "Puts an archive in order for pleasure, and cannot bear keeping accounts",
            "A carpenter who likes company more than quiet",
            "Would nurse anybody back to health",
            "High up in a crane",
            "Helps people who are new to a country find their feet",
            "The perfect host, with a staff",
            "Draws up timetables for fun",
            "Roofs, wires and sun",
            "Would rather live a thousand years ago",
            "Finds the right person for every job",
            "Waits an hour for the light",
            "Reads stories aloud among the shelves",
            "Makes mathematics sound easy",
            "Explains machines in writing",
            "Finds the hole in the fence of a network",
            "Nothing leaves the warehouse uncounted");

    /** The same among the careers the portal comes with, of which as small a share must hold what they expect. */
    private static final Set<String> DISAPPOINTED_BY_GUIDES = Set.of(
            "Puts an archive in order for pleasure, and cannot bear keeping accounts",
            "A carpenter who likes company more than quiet",
            "A musician who writes programs",
            "Would nurse anybody back to health",
            "Born to farm",
            "Every figure in its place",
            "Helps people who are new to a country find their feet",
            "The perfect host, with a staff",
            "Gets everyone talking about a new product",
            "A hundredth of a millimeter, and no meetings",
            "Drives people through the city and knows them by name",
            "Roofs, wires and sun",
            "Would rather live a thousand years ago",
            "Gets people moving again",
            "Patient and kind, wants no career",
            "Knows which office to call when a family is in trouble",
            "Finds the right person for every job",
            "Clay under the nails, no boss",
            "Waits an hour for the light",
            "Reads stories aloud among the shelves",
            "Wants to heal animals",
            "Explains machines in writing",
            "Teaches others to sing");

    @Test
    void each_is_somebody_else_and_expects_something() throws IOException {
        List<Persona> all = Persona.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(40).extracting(Persona::who).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(p -> {
            assertThat(p.loves()).isNotEmpty().doesNotContainAnyElementsOf(p.hates());
            assertThat(p.first()).isNotEmpty();
            assertThat(p.never()).isNotEmpty();
        });
    }

    @Test
    void the_careers_they_expect_are_there() throws IOException {
        Set<String> codes = PublishedData.occupations().careers().careers().stream()
                .map(Career::onetCode)
                .collect(Collectors.toSet());
        assertThat(Persona.all().stream()
                        .flatMap(p -> Stream.concat(p.first().stream().flatMap(List::stream), p.never().stream())))
                .allMatch(career -> codes.contains(career.substring(0, 10)));
    }

    @Test
    void among_all_occupations_the_others_find_what_they_expect() throws IOException {
        PersonaCheck check = ask(PublishedData.occupations().careers());
        assertThat(check.disappointed()).as("%s", check).isSubsetOf(DISAPPOINTED);
        assertThat(check.pleased()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void among_the_careers_the_portal_comes_with_the_others_find_what_they_expect() throws IOException {
        PersonaCheck check = ask(OwnGuides.careers());
        assertThat(check.disappointed()).as("%s", check).isSubsetOf(DISAPPOINTED_BY_GUIDES);
    }

    private static PersonaCheck ask(CatalogSnapshot careers) throws IOException {
        return PersonaCheck.of(Model.find("waymark-3").orElseThrow(), Persona.all(), Questionnaire.own(), careers);
    }
}
