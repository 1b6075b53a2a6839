package waymark.quiz.instrument;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The shipped instruments, for tests of the rules. */
public final class Instruments {
    private Instruments() {}

    /** {@code interests-1}. */
    public static Instrument interests() {
        try (var in = Instruments.class.getResourceAsStream("/instruments/interests-1.json")) {
            return ObjectMapper.getDefault().readValue(in, Instrument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
