package waymark.content.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import waymark.content.Guides;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange;
import waymark.content.career.Career;
import waymark.content.career.PublicationPolicy;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;
import waymark.content.importing.onet.Zips;
import waymark.content.importing.source.ImportSource;
import waymark.content.search.CareerSearch;
import waymark.content.search.GoldenQueries;
import waymark.edge.RefusedException;

/** Against a database that holds Waymark's own guides. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CareerImporterTest extends ImportFixture {
    @Test
    @Order(1)
    void a_release_adds_careers_and_a_second_run_changes_nothing() throws IOException {
        ImportSource release = imports.read("r.zip", Zips.write(folder, Zips.small()));
        ImportPlan plan = plan(release);
        assertThat(plan.added()).isEqualTo(1);
        assertThat(plan.refreshed()).isZero();
        assertThat(careers.at("lichen-keepers")).isEmpty();
        ImportSource other = imports.read("o.zip", Zips.write(folder, Zips.with("Task Statements", "Count", "Weigh")));
        assertThat(changes(other))
                .as("another text of the same new career is another change")
                .hasSameSizeAs(changes(release))
                .isNotEqualTo(changes(release));
        assertThat(changes(release)).isEqualTo(changes(release));

        assertThat(apply(release)).isEqualTo(1);
        assertThat(careers.at("lichen-keepers"))
                .hasValueSatisfying(c -> assertThat(c.imported()).isTrue());
        assertThat(plan(release).changes()).isZero();
        assertThat(apply(release)).isZero();
    }

    @Test
    @Order(2)
    void a_newer_release_rewrites_what_nobody_wrote_and_keeps_its_pay() throws IOException {
        apply(imports.read("oews_2030.csv", Tables.pay(folder, "19-9999", "51000")));
        assertThat(careers.at("lichen-keepers")
                        .orElseThrow()
                        .published()
                        .figures()
                        .medianPay())
                .isEqualTo(51_000);
        ImportSource newer = imports.read("r.zip", Zips.write(folder, Zips.with("Task Statements", "Count", "Weigh")));
        assertThat(plan(newer).examples()).singleElement().satisfies(d -> {
            assertThat(d.what()).isEqualTo("rewritten");
            assertThat(d.parts()).containsExactly("tasks and technology");
        });
        apply(newer);
        Guide guide = careers.at("lichen-keepers").orElseThrow().published();
        assertThat(guide.work().duties().getFirst().items()).containsExactly("Weigh lichens.");
        assertThat(guide.figures().medianPay()).isEqualTo(51_000);
        assertThat(guide.sources()).hasSize(2);
    }

    @Test
    @Order(3)
    void what_an_editor_wrote_stays_and_its_figures_are_refreshed() throws IOException {
        Guide written = Guides.complete("Keeper of Wildlife");
        careers.add(
                Career.createPublished("keeper-of-wildlife", written, false, new Editor("ann", "Ann"), Instant.EPOCH));
        careers.add(Career.createDraft(
                "draft-keeper", Guides.titled(written, "Draft Keeper"), new Editor("ann", "Ann"), Instant.EPOCH));
        apply(release("19-1023.00"));

        Career career = careers.at("keeper-of-wildlife").orElseThrow();
        assertThat(career.imported()).isFalse();
        assertThat(career.version()).isEqualTo(2);
        assertThat(career.published().interests()).containsEntry("I", 6.25);
        assertThat(career.published().related()).containsExactly("19-1023.00");
        Guide published = career.published();
        assertThat(published.requirements().schooling().shares()).containsEntry("Bachelor's degree", 79.5);
        assertThat(published
                        .with(published.figures().with(4, written.interests(), written.values(), written.related()))
                        .with(written.requirements()))
                .isEqualTo(written);
        assertThat(careers.at("draft-keeper").orElseThrow().version()).isZero();
        assertThat(careers.versions(career))
                .extracting(v -> v.guide().equals(written))
                .containsExactly(false, true);
    }

    @Test
    @Order(4)
    void a_withdrawn_career_stays_withdrawn() throws IOException {
        careers.update("lichen-keepers", c -> c.withdraw(new Edit(new Editor("ann", "Ann"), Instant.EPOCH)));
        apply(imports.read("r.zip", Zips.write(folder, Zips.with("Task Statements", "Count", "Name"))));
        assertThat(careers.at("lichen-keepers").orElseThrow().isPublic()).isFalse();
    }

    @Test
    @Order(4)
    void each_figure_has_one_source_so_tables_may_come_in_any_order_and_again() throws IOException {
        careers.add(Career.createPublished(
                "tide-keeper", keeper("19-9991.00"), false, new Editor("ann", "Ann"), Instant.EPOCH));
        ImportSource pay = imports.read("oews_2031.csv", Tables.pay(folder, "19-9991", "61000"));
        ImportSource outlook = imports.read(
                "p.csv", Tables.projections(folder, "19-9991", "4.5", "High school diploma or equivalent"));
        ImportSource attained = imports.read("a.csv", Tables.attainment(folder, "19-9991", "50"));
        for (List<ImportSource> order : List.of(
                List.of(attained, outlook, pay), List.of(pay, attained, outlook), List.of(outlook, pay, attained))) {
            careers.change(
                    "tide-keeper",
                    c -> c.save(keeper("19-9991.00"), null, new Edit(new Editor("ann", "Ann"), Instant.EPOCH)));
            careers.update(
                    "tide-keeper",
                    c -> c.publish(
                            new PublicationPolicy(Set.of("science")),
                            new Edit(new Editor("ann", "Ann"), Instant.EPOCH)));
            order.forEach(table -> assertThat(apply(table)).isEqualTo(1));
            order.forEach(table -> assertThat(plan(table).changes()).isZero());
            order.forEach(table -> assertThat(apply(table)).isZero());
            assertThat(apply(pay, outlook, attained)).isZero();
        }
        Figures.Education school =
                careers.at("tide-keeper").orElseThrow().published().education();
        assertThat(school.typical()).isEqualTo("High school diploma or equivalent");
        assertThat(school.year()).isEqualTo(2024);
        assertThat(school.source()).contains("2024–34");
        assertThat(school.attained()).containsEntry("Bachelor's degree", 50.0);
        assertThat(school.attainedYear()).isEqualTo(2023);
        assertThat(school.attainedSource()).contains("table 5.3");
    }

    @Test
    @Order(4)
    void several_files_of_one_import_write_a_career_once() throws IOException {
        careers.add(Career.createPublished(
                "dune-keeper", keeper("19-9992.00"), false, new Editor("ann", "Ann"), Instant.EPOCH));
        ImportSource release = release("19-9993.00");
        ImportSource pay = imports.read("oews_2031.csv", Tables.pay(folder, "19-9990", "62000"));
        ImportSource outlook = imports.read("p.csv", Tables.projections(folder, "19-9990", "5.5", "Bachelor's degree"));
        ImportPlan together = plan(release, pay, outlook);
        assertThat(together.kind()).isEqualTo("both");
        assertThat(together.added()).isEqualTo(1);

        assertThat(apply(release, pay, outlook)).isEqualTo(together.changes());
        Career written = careers.at("dune-keeper").orElseThrow();
        assertThat(written.version()).isEqualTo(2);
        assertThat(written.published().figures().medianPay()).isEqualTo(62_000);
        assertThat(written.published().figures().outlookPercent()).isEqualTo(5.5);
        assertThat(written.change().what()).isEqualTo(EditorialChange.What.REFRESHED);
        Career added = careers.at("lichen-keepers-19-9993-00").orElseThrow();
        assertThat(added.revision()).isEqualTo(1);
        assertThat(added.published().figures().medianPay()).isEqualTo(62_000);
        assertThat(plan(release, pay, outlook).changes()).isZero();
    }

    private static Guide keeper(String code) {
        return Guides.coded(Guides.complete("Keeper " + code), code);
    }

    @Test
    @Order(5)
    void a_file_that_is_neither_changes_nothing() throws IOException {
        long before = careers.everPublished().size();
        Path text = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> imports.read("x.csv", text))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not the columns of a known table");
        assertThatThrownBy(() -> imports.read("oews.csv", Tables.pay(folder, "19-9999", "1")))
                .hasMessageContaining("Put the year into its name");
        assertThatThrownBy(() -> imports.read("oews_2030.csv", Tables.pay(folder, "19-9999", "many")))
                .hasMessageContaining("oews_2030.csv, line 2, column \"Annual median wage\" should hold a number");
        assertThat(careers.everPublished()).hasSize((int) before);
    }

    @Test
    @Order(6)
    void the_published_files_come_in_whole_and_a_second_time_change_nothing() throws IOException {
        assumeTrue(
                Files.isDirectory(PublishedData.FOLDER),
                "Skipped: the published O*NET and BLS files are not beside this checkout");
        for (String name : new String[] {
            "db_30_1_text.zip",
            "oews_2025_national.csv",
            "bls_projections_2024_34.csv",
            "bls_attainment_by_occupation.csv"
        }) {
            long began = System.nanoTime();
            ImportSource source = imports.read(name, PublishedData.FOLDER.resolve(name));
            ImportPlan plan = plan(source);
            assertThat(plan.changes()).isPositive();
            int written = apply(source);
            assertThat(written).isEqualTo(plan.changes());
            System.out.printf("%s: %d written in %.1f s%n", plan.label(), written, (System.nanoTime() - began) / 1e9);
            assertThat(plan(source).changes()).isZero();
        }
        long withInterests = careers.everPublished().stream()
                .filter(c -> c.imported() && c.published().related().size() > 5)
                .count();
        assertThat(withInterests).isGreaterThan(750);
        assertThat(careers.everPublished())
                .filteredOn(Career::imported)
                .filteredOn(c -> c.published().pay() == null)
                .hasSizeLessThan(60);
        assertThat(queriesAmongAllCareers().share()).isGreaterThanOrEqualTo(95);
    }

    private GoldenQueries.Score queriesAmongAllCareers() throws IOException {
        var search = new CareerSearch();
        careers.eachEverPublished(c -> search.put(c.slug(), c.published(), c.imported()));
        search.refresh();
        GoldenQueries.Score score = GoldenQueries.ask(search);
        System.out.println(score);
        return score;
    }
}
