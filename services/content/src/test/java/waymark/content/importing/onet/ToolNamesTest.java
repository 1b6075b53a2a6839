package waymark.content.importing.onet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people work with, in names one can read without knowing the work. */
class ToolNamesTest {
    private final ToolNames tools = new ToolNames();

    @Test
    void a_kind_has_an_example_or_two_those_first_that_are_asked_for_or_short() {
        tools.add("Medical software", "Complete Clinic of the North", false);
        tools.add("Medical software", "IntraVet", false);
        tools.add("Medical software", "Sought after", true);
        assertThat(tools.named()).containsExactly("Medical software: Sought after, IntraVet");
    }

    @Test
    void what_every_office_has_is_one_and_comes_last() {
        tools.add("Word processing software", "Microsoft Word", true);
        tools.add("Spreadsheet software", "Microsoft Excel", true);
        tools.add("Electronic mail software", "Microsoft Outlook", true);
        tools.add("Data base user interface and query software", "Lichen Tracker", false);
        tools.add("Analytical or scientific software", "Fast counter", true);
        assertThat(tools.named())
                .containsExactly(
                        "Analytical or scientific software: Fast counter",
                        "Database user interface and query software: Lichen Tracker",
                        "Office software: Microsoft Excel, Microsoft Word");
    }

    @Test
    void an_example_that_only_repeats_its_kind_is_left_out_and_abbreviations_stand_in_brackets() {
        tools.add("Computer aided design CAD software", "Computer aided design CAD software", true);
        tools.add("Geographic information system", "Geographic information system GIS software", false);
        assertThat(tools.named())
                .containsExactly("Computer-aided design (CAD) software", "Geographic information system");
    }

    @Test
    void there_are_at_most_eight_and_without_kinds_the_names_themselves() {
        for (int kind = 0; kind < 20; kind++) {
            tools.add("Kind of work " + kind, "Example", false);
        }
        assertThat(tools.named()).hasSize(7);
        tools.add("Spreadsheet software", "Microsoft Excel", false);
        assertThat(tools.named()).hasSize(8);
        ToolNames plain = new ToolNames();
        plain.add("", "Slow counter", false);
        plain.add("", "Fast counter", true);
        assertThat(plain.named()).containsExactly("Fast counter", "Slow counter");
    }
}
