package waymark.recommendation.instrument;

import io.micronaut.core.annotation.Nullable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.edge.RefusedException;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.affinity.Instrument;

/** All versions of all instruments at one moment. Never changes. */
public final class KnownInstruments {
    private static final Comparator<KnownInstrument> OLDER_FIRST =
            Comparator.comparingLong(KnownInstrument::revision).thenComparing(KnownInstrument::version);

    private final Map<String, KnownInstrument> byKey;

    private KnownInstruments(Map<String, KnownInstrument> byKey) {
        this.byKey = byKey;
    }

    /** These. */
    static KnownInstruments of(Collection<KnownInstrument> all) {
        return new KnownInstruments(
                all.stream().collect(Collectors.toUnmodifiableMap(KnownInstrument::key, Function.identity())));
    }

    /** None, as before anything was told. */
    public static KnownInstruments none() {
        return of(List.of());
    }

    /** Grows when one comes or is mended; with equal ones the same instruments were known. */
    public long revision() {
        return byKey.values().stream().mapToLong(KnownInstrument::revision).sum();
    }

    /**
     * The revision of a version of an instrument, 0 if it is not known (yet).
     *
     * @param key the instrument's id and version
     */
    public long revision(String key) {
        KnownInstrument known = byKey.get(key);
        return known == null ? 0 : known.revision();
    }

    /** What matching needs of each. */
    public List<Instrument> matched() {
        return byKey.values().stream().map(KnownInstrument::matched).toList();
    }

    /** The revisions of all by their keys. */
    public Map<String, Long> revisions() {
        return byKey.values().stream().collect(Collectors.toMap(KnownInstrument::key, KnownInstrument::revision));
    }

    /**
     * Answers as ranking takes them; empty if the instrument is not known (yet).
     *
     * @param key the instrument's id and version
     * @param given item id to answer; those that are no answers of the instrument's are left out
     */
    public Optional<Answers> answers(String key, Map<String, Integer> given) {
        return Optional.ofNullable(byKey.get(key)).map(instrument -> instrument.answers(given));
    }

    /**
     * The same for what somebody brings along; null if they bring no answers.
     *
     * @param name an instrument's id for its newest version, or id/version
     * @throws RefusedException (invalid) if there is no such instrument, item or answer
     */
    public @Nullable Answers given(@Nullable String name, @Nullable Map<String, Integer> answers) {
        if (answers == null) {
            return null;
        }
        if (name == null) {
            throw RefusedException.invalid(
                    "instrument", "Say which instrument these are answers to; GET /instruments lists them all.");
        }
        return byKey.values().stream()
                .filter(i -> i.key().equals(name) || i.id().equals(name))
                .max(OLDER_FIRST)
                .orElseThrow(() -> RefusedException.invalid(
                        "unknown-instrument", "There is no such instrument; GET /instruments lists them all."))
                .checked(answers);
    }
}
