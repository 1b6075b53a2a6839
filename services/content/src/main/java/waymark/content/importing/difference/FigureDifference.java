package waymark.content.importing.difference;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.content.guide.Guide;

/**
 * A figure that an import changes, in people's words.
 *
 * @param name what it is: "Median pay"
 * @param before what it is now: "$50,000 a year"; absent if there is none yet
 * @param after what it would be; absent if it would go
 */
@Serdeable
public record FigureDifference(String name, @Nullable String before, @Nullable String after) {

    /** The figures that differ, in the order a guide's page has them. */
    public static List<FigureDifference> between(Guide before, Guide after) {
        Map<String, String> old = FigureTexts.of(before);
        Map<String, String> next = FigureTexts.of(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(next.keySet());
        List<FigureDifference> all = new ArrayList<>();
        for (String name : names) {
            String was = old.get(name);
            String is = next.get(name);
            if (was == null || !was.equals(is)) {
                all.add(new FigureDifference(name, was, is));
            }
        }
        return all;
    }
}
