package waymark.content.importing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.edge.RefusedException;

/**
 * What files an import takes, in words to editors.
 *
 * @param dataSets published data that is understood
 * @param suffixes how names of such files end
 * @param explanation how large a file may be, how long it takes, and what becomes of several
 */
@Serdeable
record AcceptedFiles(List<DataSet> dataSets, List<String> suffixes, String explanation) {
    private static final int MEGABYTES = 200;

    /** All there are. */
    static final AcceptedFiles ALL = new AcceptedFiles(
            List.of(
                    new DataSet(
                            "O*NET database release",
                            ", text version (zip): every occupation with interests becomes a basic career. What an"
                                    + " editor wrote stays, its ratings are refreshed."),
                    new DataSet(
                            "Bureau of Labor Statistics",
                            " tables (CSV): pay (the year stands in the file's name), projections (table 1.2),"
                                    + " schooling attained (table 5.3).")),
            List.of(".zip", ".csv"),
            ("Reading a release takes some seconds. At most %d MB. Files that belong together can be added to one"
                            + " import before it is applied: each career is then written once.")
                    .formatted(MEGABYTES));

    /**
     * Published data.
     *
     * @param name of it, or of who publishes it
     * @param description goes on where the name ends: which files, and what comes of them
     */
    @Serdeable
    record DataSet(String name, String description) {}

    /** Refuses (invalid) a file of more bytes than may be. */
    static void check(long bytes) {
        if (bytes > (long) MEGABYTES << 20) {
            throw RefusedException.invalid("file-too-large", "A file has at most %d MB.".formatted(MEGABYTES));
        }
    }
}
