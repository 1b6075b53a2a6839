package waymark.gateway.account.report;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.gateway.upstream.profile.SavedAssessment;
import waymark.gateway.upstream.profile.report.Report;

/** What reports show. */
public final class ReportContents {
    /** When it was made. */
    public static final Instant DAY = Instant.parse("2026-11-24T09:00:00Z");

    static final String SITE = "https://careers.example.org";

    /** As long as the title of a step may be. */
    private static final String LONG = "Ask three people who do this work what a usual Tuesday is like, what they would"
            + " do differently if they began again today, and who else there is to ask; then write it all down, as ";

    private ReportContents() {}

    /** As much as a report holds, with letters of many languages and signs that mark-up uses. */
    public static Report.Content full() {
        return new Report.Content(
                "Zoë Łukasik & Ελένη <Иван> Nguyễn",
                results("The answers to many questions are alike, so read this with care."),
                IntStream.range(0, 15)
                        .mapToObj(i -> new Report.Kept("c" + i, "Career " + i, i % 3 == 0 ? "up" : null))
                        .toList(),
                4,
                IntStream.range(0, 36)
                        .mapToObj(i -> new Report.Step(
                                LONG + "number " + i,
                                i % 4 == 0 ? null : "Technical services librarian",
                                i % 2 == 0 ? LocalDate.of(2027, 1, 31) : null,
                                i % 5 == 0))
                        .toList(),
                164,
                12);
    }

    /** A quiz and nothing else. */
    static Report.Content small() {
        return new Report.Content("Ann", results(null), List.of(), 0, List.of(), 0, 0);
    }

    /** A name and steps of one's own. */
    static Report.Content of(String name, String... steps) {
        return new Report.Content(
                name,
                null,
                List.of(),
                0,
                Stream.of(steps).map(s -> new Report.Step(s, null, null, false)).toList(),
                0,
                0);
    }

    /** The file, as {@link ReportPdfService} makes it. */
    static byte[] pdf(Report.Content content) throws IOException {
        PdfRenderer renderer = new PdfRenderer();
        boolean complete = renderer.prints(content.toString());
        Utf8ByteOutput paper = new Utf8ByteOutput();
        new StaticTemplates()
                .reportsPaper(new PaperModel(content, DAY, SITE, renderer.styles(), complete))
                .render(paper);
        return renderer.render(paper.toByteArray());
    }

    private static final String WHY =
            "You like to sort and keep things in order, and this work is much of that, number ";

    private static Report.Results results(String message) {
        return new Report.Results(
                "Interest quiz",
                DAY,
                "Finding out, then Helping and teaching stand out.",
                message,
                Map.of("R", 22.5, "I", 90.0, "A", 57.5, "S", 62.5, "E", 30.0, "C", 2.5),
                Map.of("R", 11.0, "I", 12.0, "A", 9.0, "S", 8.0, "E", 10.0, "C", 7.0),
                "the 95% range, in which the true score lies 19 times out of 20",
                IntStream.range(0, 10)
                        .mapToObj(i -> new SavedAssessment.Top(
                                "m" + i, "Final fit " + i, 90.4 - i, "great", WHY + i + ".", null))
                        .toList());
    }
}
