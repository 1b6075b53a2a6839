package waymark.profile.cohort;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a student is told before agreeing, and all that a counselor then sees. Each version is a file of its own with
 * one thing that becomes visible a line. Once somebody agreed to it, it is neither changed nor removed: other words are
 * another version.
 */
final class ConsentText {
    /** The version that students are asked to agree to now. */
    static final String CURRENT = "2026-11";

    private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

    private ConsentText() {}

    /** The words of a version. */
    static List<String> visible(String version) {
        return READ.computeIfAbsent(version, ConsentText::read);
    }

    private static List<String> read(String version) {
        String file = "/consent/" + version + ".txt";
        try (InputStream in = ConsentText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
