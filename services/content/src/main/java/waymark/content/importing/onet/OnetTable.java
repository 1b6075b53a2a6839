package waymark.content.importing.onet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import waymark.content.importing.table.CsvRow;
import waymark.content.importing.table.CsvTable;
import waymark.edge.RefusedException;

/**
 * A table of a release: which file holds it and which columns it needs. Releases rename files now and then, so a file
 * is known by a word in its name and by its columns.
 *
 * @param what for people: "alternate titles"
 * @param words the file's name holds one of these, in small letters
 * @param columns each with the names it had in different releases, the present one first
 */
record OnetTable(String what, List<String> words, List<List<String>> columns) {

    static OnetTable of(String what, List<String> words, String... columns) {
        return new OnetTable(
                what,
                words,
                List.of(columns).stream().map(c -> List.of(c.split("\\|"))).toList());
    }

    /** The files that look like this table. */
    List<String> in(ZipTables archive) throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : archive.names()) {
            if (isNamed(name) && missing(archive, name).isEmpty()) {
                files.add(name);
            }
        }
        return files;
    }

    /** Why no file looks like it: the file whose name does, and the column it lacks. */
    RefusedException absent(ZipTables archive) throws IOException {
        for (String name : archive.names()) {
            if (isNamed(name)) {
                return RefusedException.invalid(
                        "file-unreadable",
                        "%s.txt, line 1: the column \"%s\" is missing, without which there are no %s."
                                .formatted(name, missing(archive, name).orElse("?"), what));
            }
        }
        return RefusedException.invalid(
                "file-unreadable",
                "The archive has no table of %s. Choose the text version of an O*NET database release."
                        .formatted(what));
    }

    /** Hands over each row. The columns answer to their present names. */
    void read(ZipTables archive, String name, Consumer<CsvRow> each) throws IOException {
        try (CsvTable table = archive.table(name)) {
            columns.forEach(table::rename);
            table.each(each);
        }
    }

    private boolean isNamed(String file) {
        return words.stream().anyMatch(file.toLowerCase(Locale.ROOT)::contains);
    }

    /** The first column this file does not have. */
    private Optional<String> missing(ZipTables archive, String name) throws IOException {
        try (CsvTable table = archive.table(name)) {
            return columns.stream()
                    .filter(names -> names.stream().noneMatch(table::has))
                    .map(List::getFirst)
                    .findFirst();
        }
    }
}
