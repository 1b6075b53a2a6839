package waymark.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.content.Guides;
import waymark.content.Records;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerState;
import waymark.content.career.CareerStore;
import waymark.content.guide.Category;
import waymark.content.guide.CategoryStore;
import waymark.content.guide.Guide;
import waymark.content.images.ImageStore;
import waymark.content.images.SampleImages;
import waymark.content.images.UploadedImage;
import waymark.edge.RefusedException;

/** Two portals with a database each; content goes from one to the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferTest implements Backends {
    private static final Editor ANN = new Editor("ann-" + UUID.randomUUID(), "Ann");
    private static final Instant THEN = Instant.parse("2026-02-03T04:05:06.789Z");

    private final String slug = "lichenologist-" + UUID.randomUUID();
    private ApplicationContext here;
    private ApplicationContext there;

    @BeforeAll
    void twoPortals() {
        here = portal();
        there = portal();
        here.getBean(CategoryStore.class).put(new Category("science", "Science", "Finding out", 0));
        here.getBean(CategoryStore.class).put(new Category("arts-design", "Arts", "Making", 1));
        CareerStore careers = here.getBean(CareerStore.class);
        UploadedImage picture = UploadedImage.of(SampleImages.png(61, 43));
        here.getBean(ImageStore.class).put(picture);
        Guide first = Guides.complete("Lichenologist " + slug);
        Guide second = Guides.titled(first, "Moss expert " + slug)
                .withImage(new Guide.Image(picture.id(), "A lichen \u2013 \u201cgrey\u201d \u2028", "Ann"));
        careers.add(Career.createPublished(slug, first, false, Editor.WAYMARK, THEN));
        careers.change(slug, c -> c.save(second, null, new Edit(ANN, THEN.plusSeconds(1))));
        careers.update(slug, c -> c.publish(Guides.POLICY, new Edit(ANN, THEN.plusSeconds(2))));
        careers.change(slug, c -> c.save(Guides.titled(second, "Third"), null, new Edit(ANN, THEN.plusSeconds(3))));
        careers.add(Career.createDraft("draft-" + slug, Guides.begun("Draft " + slug, "science"), ANN, THEN));
        careers.add(Career.createPublished("gone-" + slug, Guides.complete("Gone " + slug), false, ANN, THEN));
        careers.update("gone-" + slug, c -> c.withdraw(new Edit(ANN, THEN.plusSeconds(9))));
    }

    /** Begins empty. */
    private ApplicationContext portal() {
        Map<String, Object> properties = new HashMap<>(getProperties());
        properties.put("waymark.seed", "false");
        properties.put("waymark.database", "transfer-" + UUID.randomUUID());
        return ApplicationContext.builder("test")
                .properties(properties)
                .eagerInitSingletons(false)
                .build()
                .start();
    }

    @AfterAll
    void over() {
        here.close();
        there.close();
    }

    private static byte[] export(ApplicationContext portal) throws IOException {
        return portal.getBean(ContentExporter.class).file().readAllBytes();
    }

    private static ImportReport take(ApplicationContext portal, byte[] file) throws IOException {
        return portal.getBean(ContentImporter.class).file(new ByteArrayInputStream(file));
    }

    @Test
    void an_empty_portal_that_took_everything_in_gives_out_the_same_bytes() throws IOException {
        byte[] file = export(here);
        assertThat(export(here)).isEqualTo(file);
        assertThat(new String(file, StandardCharsets.UTF_8).lines())
                .hasSize(1 + 2 + 1 + 3)
                .first()
                .isEqualTo("{\"kind\":\"waymark\",\"format\":1}");

        ImportReport report = take(there, file);
        assertThat(report.refused()).isEmpty();
        assertThat(report).isEqualTo(new ImportReport(7, 2, 1, 3, 0, 0, 0, 0, List.of()));
        assertThat(export(there)).isEqualTo(file);

        CareerStore careers = there.getBean(CareerStore.class);
        Career career = careers.at(slug).orElseThrow();
        assertThat(career.slug()).isEqualTo("moss-expert-" + slug);
        assertThat(careers.versions(career)).hasSize(2);
        assertThat(career.state()).isEqualTo(CareerState.CHANGED);
        await().untilAsserted(() -> assertThat(Records.of("career", "gone-" + slug))
                .extracting(Records::type)
                .contains("content.career-withdrawn.v1"));

        ImportReport again = take(there, file);
        assertThat(again).isEqualTo(new ImportReport(7, 0, 0, 0, 0, 3, 0, 0, List.of()));
        assertThat(careers.at(slug)).contains(career);
    }

    @Test
    void a_picture_kept_before_metadata_was_taken_out_travels_without_it_under_its_id() throws IOException {
        byte[] plain = SampleImages.jpeg(7, 5);
        byte[] photo = SampleImages.photo(plain, 1);
        var old = new UploadedImage(UploadedImage.digest(photo), photo, "image/jpeg", 7, 5);
        try (ApplicationContext from = portal();
                ApplicationContext to = portal()) {
            from.getBean(ImageStore.class).put(old);
            Guide guide = Guides.complete("Old " + slug);
            from.getBean(CareerStore.class)
                    .add(Career.createDraft(
                            "old-" + slug, guide.withImage(new Guide.Image(old.id(), "x", "")), ANN, THEN));
            byte[] file = export(from);
            assertThat(take(to, file).images()).isEqualTo(1);
            assertThat(to.getBean(ImageStore.class).find(old.id()).orElseThrow().bytes())
                    .isEqualTo(plain);
            assertThat(export(to)).isEqualTo(file);
        }
    }

    @Test
    void more_refusals_than_are_listed_are_all_counted() throws IOException {
        String file = "{\"kind\":\"waymark\",\"format\":1}\n" + "{}\n".repeat(312);
        try (ApplicationContext fifth = portal()) {
            ImportReport report = take(fifth, file.getBytes(StandardCharsets.UTF_8));
            assertThat(report.refused()).hasSize(ImportReport.MAX);
            assertThat(report.refusals()).isEqualTo(312);
            assertThat(report.lines()).isEqualTo(313);
        }
    }

    @Test
    void what_somebody_here_wrote_later_stays_and_what_is_older_gives_way() throws IOException {
        ApplicationContext third = portal();
        try (third) {
            byte[] file = export(here);
            take(third, file);
            CareerStore careers = third.getBean(CareerStore.class);
            careers.change(
                    "draft-" + slug, c -> c.save(Guides.begun("Mine", "science"), null, new Edit(ANN, Instant.now())));
            careers.change(slug, c -> c.save(Guides.begun("Older", "science"), null, new Edit(ANN, THEN)));
            ImportReport report = take(third, file);
            assertThat(report).isEqualTo(new ImportReport(7, 0, 0, 0, 1, 1, 1, 0, List.of()));
            assertThat(careers.find("draft-" + slug).orElseThrow().draft().title())
                    .isEqualTo("Mine");
            assertThat(careers.at(slug).orElseThrow().draft().title()).isEqualTo("Third");
        }
    }

    @Test
    void a_wrong_line_is_named_with_its_field_and_the_others_come_in() throws IOException {
        ApplicationContext fourth = portal();
        try (fourth) {
            List<String> lines =
                    new String(export(here), StandardCharsets.UTF_8).lines().toList();
            String career = lines.stream()
                    .filter(l -> l.contains("\"id\":\"" + slug + "\""))
                    .findFirst()
                    .orElseThrow();
            String file = String.join(
                    "\n",
                    lines.get(0),
                    lines.get(1),
                    lines.get(2),
                    career,
                    lines.get(3),
                    lines.get(3).replace("\"data\":\"iVBOR", "\"data\":\"aVBOR"),
                    lines.get(3).replaceAll("\"data\":\"[^\"]*", "\"data\":\"%%"),
                    career.replace("\"version\":2", "\"version\":\"two\""),
                    career.replace("\"id\":\"" + slug, "\"id\":\"../" + slug),
                    career.replace("\"number\":1", "\"number\":2"),
                    career.replace("\"category\":\"science\"", "\"category\":\"witchcraft\""),
                    "{\"kind\":\"career\"}",
                    "{\"kind\":\"spell\"}",
                    "{not json",
                    "",
                    "x".repeat(ByteLineReader.MAX + 1),
                    career,
                    career.replace("\"id\":\"" + slug, "\"id\":\"other-" + slug),
                    career.substring(0, career.length() / 2));
            ImportReport report = take(fourth, file.getBytes(StandardCharsets.UTF_8));
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.lines()).isEqualTo(19);
            assertThat(report.refused())
                    .extracting(ImportReport.Refusal::line)
                    .containsExactly(4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19);
            assertThat(report.refused().stream().map(r -> r.problems().getFirst()))
                    .satisfiesExactly(
                            p -> assertThat(p).startsWith("image: there is no picture"),
                            p -> assertThat(p).startsWith("image."),
                            p -> assertThat(p).isEqualTo("image.data: is not base64."),
                            p -> assertThat(p).startsWith("career.version: "),
                            p -> assertThat(p).startsWith("career.id: "),
                            p -> assertThat(p).startsWith("versions.number: "),
                            p -> assertThat(p).startsWith("career.published: Choose a category"),
                            p -> assertThat(p).startsWith("career: "),
                            p -> assertThat(p).startsWith("kind: "),
                            p -> assertThat(p).startsWith("line: "),
                            p -> assertThat(p).startsWith("line: "),
                            p -> assertThat(p).startsWith("line: "),
                            p -> assertThat(p).startsWith("career.slugs: "),
                            p -> assertThat(p).startsWith("line: "));
        }
    }

    @Test
    void a_file_of_another_kind_and_a_line_without_end_are_refused_without_holding_them() {
        assertThatThrownBy(() -> take(there, "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("Line 1: kind: ");
        assertThatThrownBy(() -> take(there, new byte[0])).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> there.getBean(ContentImporter.class).file(new Endless(1L << 30)))
                .isInstanceOf(RefusedException.class);
    }
}
