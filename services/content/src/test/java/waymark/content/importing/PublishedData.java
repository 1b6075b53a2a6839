package waymark.content.importing;

import java.nio.file.Path;

/**
 * The data as published, where it is on this machine: system property {@code waymark.data}, else beside the project.
 */
public final class PublishedData {
    /** Where its files are, if they are. */
    public static final Path FOLDER = Path.of(System.getProperty("waymark.data", "../../../shared/data"));

    /** O*NET's database. */
    public static final Path RELEASE = FOLDER.resolve("db_30_1_text.zip");

    private PublishedData() {}
}
