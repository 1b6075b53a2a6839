package waymark.gateway.admin.schools;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.gateway.identity.Visitor;
import waymark.gateway.upstream.profile.roster.RosterImport;
import waymark.gateway.upstream.profile.roster.RosterImport.Counts;
import waymark.gateway.upstream.profile.school.School;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.form.Form;

class RosterPagesTest {
    private static final School.Counselor HERE = new School.Counselor("p1", "ann", null, "Ms. Noether", false);
    private static final School.Counselor AWAITED = new School.Counselor("p2", null, "g@example.org", null, true);
    private static final Counts CHANGES = new Counts(1, 0, 1, 0, 0, 120, 1, 1, 0);

    @Test
    void what_would_change_stands_there_before_it_can_be_applied() {
        String page = page(roster(true, false, false, null));
        assertThat(page)
                .contains("Make these 124 changes", "<dt>Students invited</dt><dd>120</dd>")
                .contains("The first 1 of 122 students", "10B", "was “10A”", "Ada Roster")
                .contains("1 class has no group", "Homeroom 10C: nobody who teaches it counsels at this school")
                .contains("From then on this school is “North” (n-1)", "demographics.csv is passed over")
                .contains("Who is taken out of a class is no longer seen in its group.");
    }

    @Test
    void what_is_applied_overtaken_or_here_already_offers_nothing_to_apply() {
        assertThat(page(roster(false, false, false, Instant.EPOCH)))
                .contains("Who is invited reads it when they sign", "What changed")
                .doesNotContain("class=\"button\" type=\"submit\">Make");
        assertThat(page(roster(false, true, false, null)))
                .contains("Send the file again")
                .doesNotContain("class=\"button\" type=\"submit\">Make");
        assertThat(page(roster(false, false, true, null)))
                .contains("There is nothing to change")
                .doesNotContain("class=\"button\" type=\"submit\">Make");
    }

    @Test
    void which_school_it_is_is_asked_until_it_is_known_and_who_is_awaited_leads_nothing() {
        assertThat(list(null))
                .contains("name=\"org\"", ">Ms. Noether</option>", "None yet.", "A ZIP.")
                .doesNotContain("g@example.org");
        assertThat(list("n-1")).doesNotContain("name=\"org\"").contains("this school is n-1");
    }

    @Test
    void a_school_without_an_export_reads_what_a_csv_file_looks_like_and_finds_one_to_fill_in() {
        assertThat(list(null))
                .contains("OneRoster ZIP or CSV file</label>", "accept=\".zip,.csv,.tsv,.txt\"")
                .contains("What a CSV file looks like", "<dt>counselor email</dt>")
                .contains("who is not in it any more is taken out")
                .contains("href=\"/api/admin/schools/s/rosters/template\" download=\"waymark-roster-template.csv\"");
        assertThat(list("n-1"))
                .contains("OneRoster ZIP</label>", "accept=\".zip\"", "A plain CSV file is not taken any more")
                .doesNotContain("What a CSV file looks like", "waymark-roster-template.csv");
    }

    @Test
    void what_a_csv_file_would_change_looks_as_that_of_oneroster() {
        var file = new RosterImport(
                "r",
                "csv",
                false,
                null,
                null,
                false,
                true,
                false,
                false,
                124,
                CHANGES,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                null);
        assertThat(page(file))
                .contains("<p>CSV file. Sent", "Make these 124 changes", "<dt>Students taken out</dt><dd>1</dd>")
                .doesNotContain("From then on this school is", "OneRoster");
        assertThat(page(roster(true, false, false, null))).contains("OneRoster 1.2, whole");
    }

    private static String list(String sourcedId) {
        var all = new RosterImport.All(List.of(), true, "p1", "A ZIP.");
        var model = new RosterPages.RostersModel(new School("s", "North", sourcedId, List.of(HERE, AWAITED)), all);
        String page = new StaticTemplates().adminRosters(frame(), model).render();
        assertThat(page).contains("value=\"p1\" selected", "value=\"true\" checked");
        return page;
    }

    private static String page(RosterImport roster) {
        var school = new School("s", "North", null, List.of(HERE));
        return new StaticTemplates()
                .adminRoster(frame(), new RosterPages.RosterModel(school, roster))
                .render();
    }

    private static RosterImport roster(boolean applicable, boolean stale, boolean unneeded, Instant applied) {
        return new RosterImport(
                "r",
                "1.2",
                false,
                "n-1",
                "North",
                true,
                applicable,
                stale,
                unneeded,
                CHANGES.made() + CHANGES.renamed() + CHANGES.students(),
                CHANGES,
                List.of(new RosterImport.Group("renamed", "10B", "10A")),
                List.of(new RosterImport.Student("invited", "Ada Roster", List.of("10B"))),
                List.of("Homeroom 10C: nobody who teaches it counsels at this school"),
                List.of("demographics.csv is passed over"),
                "Ann",
                Instant.EPOCH,
                applied);
    }

    private static PageModel frame() {
        var outcome = new PageModel.FormResult("", new Form(Map.of()), HttpStatus.OK, List.of());
        return new PageModel(
                Visitor.stranger(""),
                new PageModel.Site("", null),
                "/admin/import",
                false,
                "Import",
                "",
                "admin",
                null,
                outcome);
    }
}
