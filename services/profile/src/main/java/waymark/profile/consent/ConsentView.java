package waymark.profile.consent;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentPart;
import waymark.profile.cohort.ConsentText;

/**
 * A consent as its student sees it.
 *
 * @param version of the words that were agreed to
 * @param visible what is seen, in these words
 * @param agreement the sentence that was agreed to
 * @param leftOut names of the parts that are not seen
 * @param until when it ends by itself; {@code lastDay} is the day before (UTC)
 * @param today the words of today, if the consent is live: they are asked for where they are another version
 */
@Serdeable
record ConsentView(
        String cohort,
        String name,
        String counselor,
        String version,
        List<String> visible,
        String agreement,
        List<String> leftOut,
        Instant givenAt,
        @Nullable Instant changedAt,
        @Nullable Instant until,
        @Nullable LocalDate lastDay,
        @Nullable Instant endedAt,
        boolean live,
        @Nullable ConsentText.Words today) {

    static ConsentView of(Consent c, boolean live) {
        return new ConsentView(
                c.cohort(),
                c.cohortName(),
                c.counselorName(),
                c.text(),
                ConsentText.visible(c.text(), c.leftOut()),
                ConsentText.agreement(c.text(), c.counselorName()),
                c.leftOut().stream().map(ConsentPart::label).toList(),
                c.givenAt(),
                c.changedAt(),
                c.until(),
                c.lastDay(),
                c.endedAt(),
                live,
                live ? ConsentText.words(ConsentText.CURRENT, c.counselorName()) : null);
    }
}
