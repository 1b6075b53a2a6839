package waymark.retention;

import io.micronaut.core.annotation.Nullable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long each kind of data is kept, in the whole portal. Each version is a file of its own,
 * {@code retention/<version>.txt}. One that was in force stays: data may have been removed by it, and proofs of that
 * are checked against the shortest time a kind ever had.
 *
 * @param version of the table, the month it came into force
 * @param periods in the order in which people read them
 */
public record RetentionTable(String version, List<RetentionPeriod> periods) {
    /** Oldest first; the last is in force. */
    private static final List<RetentionTable> ALL =
            List.of("2026-12").stream().map(RetentionTable::read).toList();

    /** The table in force. */
    public static RetentionTable current() {
        return ALL.getLast();
    }

    /** How long a kind is kept, by the table in force. */
    public static Duration of(String kind) {
        return current().period(kind).duration();
    }

    /** The shortest time a kind was ever kept, by any table that was in force. */
    public static Duration shortest(String kind) {
        return ALL.stream()
                .flatMap(table -> table.find(kind).stream())
                .filter(period -> period.days() != null)
                .map(RetentionPeriod::duration)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("Nothing says how long " + kind + " are kept"));
    }

    /** Those about some, as {@link RetentionPeriod#audience} has it, in their order. */
    public List<RetentionPeriod> about(String audience) {
        return periods.stream().filter(p -> p.audience().equals(audience)).toList();
    }

    /** How long a kind is kept. */
    public RetentionPeriod period(String kind) {
        return find(kind)
                .orElseThrow(() -> new IllegalArgumentException("Nothing says how long " + kind + " are kept"));
    }

    private Optional<RetentionPeriod> find(String kind) {
        return periods.stream().filter(p -> p.kind().equals(kind)).findFirst();
    }

    /** Those that an application has, in their order. */
    List<RetentionPeriod> of(String application, boolean jobsOnly) {
        return periods.stream()
                .filter(p -> jobsOnly ? p.isJobOf(application) : p.isOf(application))
                .toList();
    }

    private static RetentionTable read(String version) {
        String file = "/retention/" + version + ".txt";
        try (@Nullable InputStream in = RetentionTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return parsed(version, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table as text; lines with {@code #} are for who reads it. */
    static RetentionTable parsed(String version, String text) {
        Map<String, RetentionPeriod> periods = new LinkedHashMap<>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(RetentionPeriod::of)
                .forEach(period -> {
                    if (periods.put(period.kind(), period) != null) {
                        throw new IllegalArgumentException(period.kind() + " has two lines in " + version);
                    }
                });
        return new RetentionTable(version, List.copyOf(periods.values()));
    }
}
