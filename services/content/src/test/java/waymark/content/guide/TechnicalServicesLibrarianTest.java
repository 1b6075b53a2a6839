package waymark.content.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page that Waymark began from: the steps and resources a reader found there are in the guide, in our words. */
class TechnicalServicesLibrarianTest {
    private final Guide guide = RealGuides.all().get("technical-services-librarian");

    @Test
    void its_way_in_has_all_eight_steps_and_a_first_look() {
        assertThat(guide.path().steps())
                .extracting(Guide.Step::head)
                .containsExactly(
                        "Try the back room first",
                        "Finish any bachelor's degree",
                        "Earn an ALA-accredited master's",
                        "Put the standards under your fingers",
                        "Get a practicum in e-resources",
                        "Learn to handle data in bulk",
                        "Prepare for interviews",
                        "Land the first post and join in",
                        "Keep your training current");
    }

    @Test
    void its_resources_are_all_there() {
        assertThat(guide.resources())
                .extracting(Guide.Resource::name)
                .contains(
                        "OCLC, with its training",
                        "Cataloging & Classification Quarterly",
                        "Library and Information Science Source",
                        "Library Technology Guides",
                        "Library Juice Academy",
                        "Library projects on GitHub",
                        "Cataloger's Desktop",
                        "Core: Leadership, Infrastructure, Futures (ALA)",
                        "Library Resources & Technical Services (LRTS)",
                        "Code4Lib");
    }

    @Test
    void what_waymark_adds_to_them_stays() {
        assertThat(guide.resources())
                .extracting(Guide.Resource::name)
                .contains(
                        "NASIG",
                        "Program for Cooperative Cataloging (PCC)",
                        "Library of Congress Linked Data Service",
                        "MARC Standards",
                        "Cataloger's Learning Workshop",
                        "Koha",
                        "Electronic Resources & Libraries (ER&L)");
    }
}
