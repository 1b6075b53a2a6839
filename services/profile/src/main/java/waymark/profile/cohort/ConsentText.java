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
 * What a student is told before agreeing, and all that a counselor then sees. Each version has three files of its own:
 * one with a thing that becomes visible on each line, one with a sentence about what holds for that on each line, and
 * one with the sentence by which a student agrees. Once somebody agreed to it, it is neither changed nor removed: other
 * words are another version.
 */
final class ConsentText {
    /** The version that students are asked to agree to now. */
    static final String CURRENT = "2026-11";

    private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

    private ConsentText() {}

    /** What becomes visible, in the words of a version. */
    static List<String> visible(String version) {
        return READ.computeIfAbsent("/consent/" + version + ".txt", ConsentText::read);
    }

    /** Who sees it, what is logged and for how long, in the words of a version; a sentence each. */
    static List<String> terms(String version) {
        return READ.computeIfAbsent("/consent/" + version + "-terms.txt", ConsentText::read);
    }

    /** What a student says who agrees that this counselor sees it, in the words of a version. */
    static String agreement(String version, String counselor) {
        return READ.computeIfAbsent("/consent/" + version + "-agreement.txt", ConsentText::read)
                .getFirst()
                .replace("%s", counselor);
    }

    private static List<String> read(String file) {
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
