package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What a student is told before agreeing, and all that a counselor then sees. Each version has files of its own: one
 * with a thing that becomes visible on each line, one that says of each of these lines to which part it belongs, one
 * with a sentence about what holds for that on each line, and one with the sentence by which a student agrees. Once
 * somebody agreed to it, it is neither changed nor removed: other words are another version.
 */
public final class ConsentText {
    /** The version that students are asked to agree to now. */
    public static final String CURRENT = "2027-01";

    /** The first version that says that several counselors may lead a group, and that one may come to it later. */
    static final String FIRST_FOR_SEVERAL = "2026-12";

    /** The first version that says that reasons are seen. */
    static final String FIRST_WITH_REASONS = "2027-01";

    private static final String ALWAYS = "always";

    private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

    private ConsentText() {}

    /** What becomes visible, in the words of a version. */
    public static List<String> visible(String version) {
        return READ.computeIfAbsent("/consent/" + version + ".txt", ConsentText::read);
    }

    /**
     * What becomes visible, line by line.
     *
     * @param part what can be left out and with it this line; absent if it is always seen
     */
    @Serdeable
    public record Line(String text, @Nullable String part) {}

    /**
     * The words of a version as they are read before agreeing.
     *
     * @param lines what becomes visible
     * @param terms what holds for that, a sentence each
     * @param agreement the sentence to agree to
     */
    @Serdeable
    public record Words(String version, List<Line> lines, List<String> terms, String agreement) {}

    /** The words of a version, with the name of the counselor whom they are about. */
    public static Words words(String version, String counselor) {
        return new Words(version, lines(version), terms(version), agreement(version, counselor));
    }

    /** Does each of these parts have a line in a version, so that it can be left out? */
    static boolean knows(String version, List<ConsentPart> parts) {
        List<String> known = lines(version).stream().map(Line::part).toList();
        return parts.stream().map(ConsentPart::label).allMatch(known::contains);
    }

    /** The lines of a version, each with its part. */
    public static List<Line> lines(String version) {
        List<String> texts = visible(version);
        List<String> parts = READ.computeIfAbsent("/consent/" + version + "-parts.txt", ConsentText::read);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Line(texts.get(i), parts.get(i).equals(ALWAYS) ? null : parts.get(i)))
                .toList();
    }

    /** The lines of a version that hold when these parts are left out. */
    public static List<String> visible(String version, List<ConsentPart> leftOut) {
        List<String> without = leftOut.stream().map(ConsentPart::label).toList();
        return without.isEmpty()
                ? visible(version)
                : lines(version).stream()
                        .filter(line -> line.part() == null || !without.contains(line.part()))
                        .map(Line::text)
                        .toList();
    }

    /** Who sees it, what is logged and for how long, in the words of a version; a sentence each. */
    public static List<String> terms(String version) {
        return READ.computeIfAbsent("/consent/" + version + "-terms.txt", ConsentText::read);
    }

    /** What a student says who agrees that these counselors see it, in the words of a version. */
    public static String agreement(String version, String counselors) {
        return READ.computeIfAbsent("/consent/" + version + "-agreement.txt", ConsentText::read)
                .getFirst()
                .replace("%s", counselors);
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
