package waymark.quiz.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What instruments measure. */
public final class Scales {
    /** Holland's six interests in his order, with the words people see. */
    public static final SequencedMap<String, String> INTERESTS = named();

    /** What work should give; O*NET's six work values. */
    public static final List<String> VALUES =
            List.of("achievement", "conditions", "independence", "recognition", "relationships", "support");

    /** Circumstances one may welcome or not. */
    public static final List<String> SETTING = List.of("outdoors", "pressure", "irregularHours", "publicContact");

    private Scales() {}

    private static SequencedMap<String, String> named() {
        var names = new LinkedHashMap<String, String>();
        names.put("R", "Building and fixing");
        names.put("I", "Finding out");
        names.put("A", "Creating");
        names.put("S", "Helping and teaching");
        names.put("E", "Leading and persuading");
        names.put("C", "Organizing");
        return Collections.unmodifiableSequencedMap(names);
    }
}
