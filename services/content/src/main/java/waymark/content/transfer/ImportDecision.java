package waymark.content.transfer;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import waymark.content.audit.Editor;
import waymark.content.career.CareerState;
import waymark.content.guide.Guide;
import waymark.content.transfer.ImportReport.Outcome;

/** What becomes of a career that arrives in a file. */
final class ImportDecision {
    private ImportDecision() {}

    /** What Waymark's own editors brought gives way to the file; what somebody wrote here stays if it is newer. */
    static Outcome of(@Nullable ExportRecord held, ExportRecord arriving) {
        if (held == null) {
            return Outcome.ADDED;
        }
        if (held.equals(arriving)) {
            return Outcome.UNCHANGED;
        }
        ExportRecord.ExportedCareer here = held.career();
        boolean own = !here.updatedBy().equals(Editor.WAYMARK);
        return own && here.updatedAt().isAfter(arriving.career().updatedAt()) ? Outcome.KEPT : Outcome.CHANGED;
    }

    /**
     * What is wrong with a line about a career, each sentence beginning with the field; empty if nothing is.
     *
     * @param pictures tells whether there is a picture of an id
     */
    static List<String> problems(ExportRecord line, Set<String> categories, Predicate<String> pictures) {
        ExportRecord.ExportedCareer c = line.career();
        if (c == null) {
            return List.of("career: is missing.");
        }
        List<String> found = new ArrayList<>();
        name(found, "career.id", c.id());
        if (c.slugs() == null || c.slugs().isEmpty()) {
            found.add("career.slugs: give at least one.");
        } else {
            c.slugs().forEach(slug -> name(found, "career.slugs", slug));
            need(found, new HashSet<>(c.slugs()).size() == c.slugs().size(), "career.slugs: names one twice.");
        }
        need(found, c.state() != null, "career.state: is missing.");
        need(found, c.draft() != null, "career.draft: is missing.");
        need(found, c.updatedAt() != null, "career.updatedAt: is missing.");
        editor(found, "career.updatedBy", c.updatedBy());
        published(found, c);
        if (found.isEmpty() && c.state().isPublic() && !c.imported()) {
            c.published().problems(categories).forEach(p -> found.add("career.published: " + p));
        }
        versions(found, line);
        guides(line)
                .map(Guide::image)
                .filter(image -> image != null && (image.id() == null || !pictures.test(image.id())))
                .forEach(image ->
                        need(found, false, "image: there is no picture " + image.id() + "; its line comes first."));
        return found;
    }

    private static void published(List<String> found, ExportRecord.ExportedCareer c) {
        boolean published = c.version() > 0;
        boolean drafted = c.state() == CareerState.DRAFT;
        need(found, c.version() >= 0, "career.version: begins at 0.");
        need(found, published == (c.published() != null), "career.published: goes with a version from 1 on.");
        need(found, published != drafted, "career.state: is draft before the first version, and never after it.");
        if (published) {
            need(found, c.publishedAt() != null, "career.publishedAt: is missing.");
            editor(found, "career.publishedBy", c.publishedBy());
        }
    }

    private static void versions(List<String> found, ExportRecord line) {
        int last = 0;
        for (ExportRecord.ExportedVersion past : line.past()) {
            boolean inOrder =
                    past.number() > last && past.number() < line.career().version();
            need(found, inOrder, "versions.number: must grow and stay below the career's version.");
            boolean whole = past.guide() != null && past.publishedAt() != null;
            need(found, whole, "versions: each needs guide and publishedAt.");
            editor(found, "versions.publishedBy", past.publishedBy());
            last = past.number();
        }
    }

    private static Stream<Guide> guides(ExportRecord line) {
        return Stream.concat(
                        Arrays.asList(line.career().draft(), line.career().published()).stream(),
                        line.past().stream().map(ExportRecord.ExportedVersion::guide))
                .filter(Objects::nonNull);
    }

    private static void name(List<String> found, String field, @Nullable String name) {
        boolean fine = name != null && name.matches("[a-z0-9]+(-[a-z0-9]+)*") && name.length() <= 120;
        need(found, fine, field + ": use small letters, digits and single hyphens.");
    }

    private static void editor(List<String> found, String field, @Nullable Editor editor) {
        need(found, editor != null && editor.id() != null && editor.name() != null, field + ": needs id and name.");
    }

    private static void need(List<String> found, boolean fine, String sentence) {
        if (!fine && !found.contains(sentence)) {
            found.add(sentence);
        }
    }
}
