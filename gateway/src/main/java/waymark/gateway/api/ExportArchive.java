package waymark.gateway.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import waymark.edge.CsvLine;

/** A person's export as one ZIP: everything as JSON, what spreadsheets can use as CSV, and what is what. */
final class ExportArchive {
    private static final String README =
            """
            This is everything Waymark kept about you when you downloaded it.

            waymark.json     everything, by the part of Waymark that keeps it: profile (assessments, saved careers,
                             plan, consents, access log, what else you keep), quiz (your answers), recommendation
                             (your matches), content (what you edited). "missing" names parts that did not answer:
                             if it names any, download the file again. Times are UTC, scores are 0 to 100.
            assessments.csv  one line for each assessment: the six interests with their standard errors
            careers.csv      one line for each career you saved: whether it is for you, and your note
            plan.csv         one line for each step of your plan
            report.pdf       your newest results, saved careers and plan to read and print. It is left out while there
                             is nothing to show, and when very many people download at the same time.

            What can come back
            In an account that is still empty, My privacy takes this file (or waymark.json alone):
            - your quizzes, with every answer and when you gave it. Scores and matches are worked out anew from them,
              with the careers there are by then: so they are the same unless Waymark has changed in between. The
              quizzes get new numbers ("id"), because the old ones are known as erased.
            - your saved careers with your notes and thumbs, and your plan with its ticks, dates and notes.
            If a part does not come back, choose the same file again: what is back stays as it is.
            Not the rest:
            - Consents: you agree anew by joining a group again.
            - The access log: it says what others did, and nobody writes it but Waymark.
            - Groups you lead: they belong to the students in them too.
            - Reports and the links to them ("reports", "reportLinks"): a report says what was so on its day. Make a
              new one once your results are back, and a new link for whom you want to read it.
            - A secret link to your calendar: it was never stored. Make a new one.
            - Tasks, notes and asking for help: they belong to the group you were in.
            """;

    private static final List<String> INTERESTS = List.of("R", "I", "A", "S", "E", "C");

    private ExportArchive() {}

    /**
     * The archive.
     *
     * @param whole the export as JSON
     * @param profile its part of the profile service; null if that did not answer
     * @param report the same for people to read, as PDF; empty where there is none
     */
    static byte[] of(byte[] whole, @Nullable JsonNode profile, Optional<byte[]> report, Instant made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "README.txt", README.getBytes(StandardCharsets.UTF_8), made);
            add(zip, "waymark.json", whole, made);
            if (profile != null) {
                add(zip, "assessments.csv", csv(assessments(profile)), made);
                add(
                        zip,
                        "careers.csv",
                        csv(table(profile.get("careers"), "title", "slug", "rating", "note", "savedAt", "updatedAt")),
                        made);
                add(
                        zip,
                        "plan.csv",
                        csv(table(
                                profile.get("plan"),
                                "head",
                                "careerTitle",
                                "action",
                                "due",
                                "done",
                                "doneAt",
                                "note",
                                "link")),
                        made);
            }
            if (report.isPresent()) {
                add(zip, "report.pdf", report.get(), made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content, Instant made) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(made.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static Stream<List<String>> table(@Nullable JsonNode rows, String... columns) {
        Stream<List<String>> lines = rows == null
                ? Stream.of()
                : values(rows).map(row -> Stream.of(columns)
                        .map(name -> text(row.get(name)))
                        .toList());
        return Stream.concat(Stream.of(List.of(columns)), lines);
    }

    private static Stream<List<String>> assessments(JsonNode profile) {
        List<String> head = Stream.concat(
                        Stream.of("title", "startedAt", "completedAt", "flags"),
                        INTERESTS.stream().flatMap(i -> Stream.of(i, i + " standard error")))
                .toList();
        JsonNode all = profile.get("assessments");
        Stream<List<String>> lines = all == null
                ? Stream.of()
                : values(all).map(a -> Stream.concat(
                                Stream.of("title", "startedAt", "completedAt", "flags")
                                        .map(name -> text(a.get(name))),
                                INTERESTS.stream()
                                        .flatMap(i -> Stream.of(
                                                text(within(a.get("interests"), i)),
                                                text(within(a.get("standardErrors"), i)))))
                        .toList());
        return Stream.concat(Stream.of(head), lines);
    }

    private static Stream<JsonNode> values(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false);
    }

    private static @Nullable JsonNode within(@Nullable JsonNode object, String name) {
        return object == null || !object.isObject() ? null : object.get(name);
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return value.isArray()
                ? values(value).map(ExportArchive::text).collect(Collectors.joining(" "))
                : value.coerceStringValue();
    }

    /** With the mark that tells spreadsheets it is UTF-8. */
    private static byte[] csv(Stream<List<String>> rows) {
        return rows.map(row -> CsvLine.of(row.stream()))
                .collect(Collectors.joining("", "\uFEFF", ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
