package waymark.evaluation;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.edge.RefusedException;

/**
 * Where files are: as they were named, or at their usual places.
 *
 * @param calledFrom the folder the caller stands in
 * @param project the project's folder
 */
record InputFiles(Path calledFrom, Path project) {

    /**
     * A file as named.
     *
     * @throws RefusedException if there is none
     */
    Path named(Path file) {
        Path whole = calledFrom.resolve(file);
        if (!Files.isReadable(whole) || Files.isDirectory(whole)) {
            throw refused("There is no file " + whole + " that can be read.");
        }
        return whole;
    }

    /**
     * The O*NET release: the one named, else one that lies here or in the folder {@code shared/data} beside the
     * project.
     *
     * @throws RefusedException if there is none
     */
    Path release(@Nullable Path given) throws IOException {
        if (given != null) {
            return named(given);
        }
        for (Path folder : List.of(calledFrom, project, project.resolve("../shared/data"))) {
            Optional<Path> newest = last(folder, "db_*_text.zip");
            if (newest.isPresent()) {
                return newest.get();
            }
        }
        throw refused("There are no careers to rank. Give an O*NET database release, text version"
                + " (onetcenter.org/database.html), with --onet FILE.zip.");
    }

    /** The one named, else the one beside the answers; empty if there is none or more than one. */
    Optional<Path> beside(Path answers, @Nullable Path given, String pattern) throws IOException {
        if (given != null) {
            return Optional.of(named(given));
        }
        List<Path> found = all(answers.resolveSibling("."), pattern);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<Path> last(Path folder, String pattern) throws IOException {
        return Files.isDirectory(folder)
                ? all(folder, pattern).stream().reduce((first, second) -> second)
                : Optional.empty();
    }

    private static List<Path> all(Path folder, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(found::add);
        }
        return found.stream().sorted().toList();
    }

    private static RefusedException refused(String sentence) {
        return RefusedException.invalid("file-absent", sentence);
    }
}
