package waymark.content.catalog.listing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Bands of the median pay, in US dollars a year. */
public enum PayBand {
    /** Less than 40,000. */
    UNDER_40K("under-40k", "Under $40,000", 39_999),
    /** From 40,000. */
    FROM_40K("40k-60k", "$40,000 to $60,000", 59_999),
    /** From 60,000. */
    FROM_60K("60k-80k", "$60,000 to $80,000", 79_999),
    /** From 80,000; 100,000 too. */
    FROM_80K("80k-100k", "$80,000 to $100,000", 100_000),
    /** More than 100,000. */
    OVER_100K("over-100k", "Over $100,000", Integer.MAX_VALUE);

    private final Named named;
    private final int most;

    PayBand(String value, String label, int most) {
        this.named = new Named(value, label);
        this.most = most;
    }

    /**
     * A band as people and programs read it.
     *
     * @param value its name in addresses
     * @param label in words
     */
    @Serdeable
    public record Named(String value, String label) {}

    /** The band of that pay. */
    static PayBand of(int pay) {
        return Arrays.stream(values())
                .filter(band -> pay <= band.most)
                .findFirst()
                .orElseThrow();
    }

    /** The bands from 60,000 up, by their names in addresses. */
    static Set<String> from60k() {
        return Arrays.stream(values())
                .filter(band -> band.compareTo(FROM_60K) >= 0)
                .map(PayBand::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As people and programs read it. */
    Named named() {
        return named;
    }

    /** Its name in addresses. */
    String value() {
        return named.value();
    }
}
