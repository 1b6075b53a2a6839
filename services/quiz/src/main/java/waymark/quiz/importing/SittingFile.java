package waymark.quiz.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.edge.Sha256;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.sitting.Sitting;

/**
 * As much of an export's sittings as comes back: what was answered and when. Scores are not among it, as they are
 * worked out anew.
 *
 * @param sittings at most {@value #MOST}
 */
@Serdeable
record SittingFile(List<TakenSitting> sittings) {
    private static final int MOST = 500;

    /**
     * A sitting as its person took it along.
     *
     * @param id the one it had
     * @param completedAt absent if it was not finished
     * @param answers item id to answer
     * @param skipped ids of items that were left out
     */
    @Serdeable
    record TakenSitting(
            String id,
            String instrument,
            String instrumentVersion,
            Instant startedAt,
            Instant updatedAt,
            @Nullable Instant completedAt,
            Map<String, Integer> answers,
            @Nullable List<String> skipped) {

        /**
         * The id it gets with this person, the same however often it comes back. The one it had is known as erased
         * wherever it was told of, so that it can never be used again; and nobody can guess one from a person without
         * having known the other.
         */
        String idWith(String person) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(person + "\n" + id));
        }

        /** The sitting, as that person's. */
        Sitting.Change with(String person, Instrument of) {
            Map<String, Integer> given = new HashMap<>(answers);
            if (skipped != null) {
                skipped.forEach(item -> given.put(item, Sitting.SKIP));
            }
            return Sitting.restored(idWith(person), person, of, given, startedAt, updatedAt, completedAt);
        }

        private boolean isPossible(Instant now) {
            return RandomIds.isId(id)
                    && !startedAt.isBefore(Instant.EPOCH)
                    && !startedAt.isAfter(updatedAt)
                    && !updatedAt.isAfter(now)
                    && (completedAt == null || !completedAt.isBefore(startedAt) && !completedAt.isAfter(updatedAt))
                    && (skipped == null || skipped.stream().noneMatch(answers::containsKey));
        }
    }

    /**
     * This file, if it could be an export's.
     *
     * @throws RefusedException if it has too many sittings, one twice, or one that no export has
     */
    SittingFile checked(Instant now) {
        if (sittings.size() > MOST) {
            throw RefusedException.invalid("import-file", "A file has at most %,d quizzes.".formatted(MOST));
        }
        Set<String> ids = new HashSet<>();
        for (TakenSitting taken : sittings) {
            if (!taken.isPossible(now) || !ids.add(taken.id())) {
                throw RefusedException.invalid(
                        "import-file",
                        "The quiz begun on %s is not as an export has it. Send the file as you downloaded it."
                                .formatted(taken.startedAt()));
            }
        }
        return this;
    }
}
