package waymark.content;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Guides with one part changed. */
public final class Changed {
    private Changed() {}

    /** With another picture, or none. */
    public static Guide image(Guide g, @Nullable Guide.Image image) {
        return new Figures(g).but(g.pay(), g.outlook(), g.education(), g.sources(), image);
    }

    /** With other ratings of the occupation. */
    public static Guide profile(
            Guide g, int preparation, Map<String, Double> interests, Map<String, Double> values, List<String> related) {
        return new Figures(g, preparation, interests, values, related)
                .but(g.pay(), g.outlook(), g.education(), g.sources(), g.image());
    }

    /** With other figures about pay, jobs and schooling. */
    public static Guide pay(
            Guide g, @Nullable Guide.Pay pay, @Nullable Guide.Outlook outlook, @Nullable Guide.Education education) {
        return new Figures(g).but(pay, outlook, education, g.sources(), g.image());
    }

    /** With a source, in the place of one with the same address if there is one. */
    public static Guide source(Guide g, Guide.Source source) {
        List<Guide.Source> all = new ArrayList<>(g.sources());
        int at = all.stream().map(Guide.Source::url).toList().indexOf(source.url());
        if (at < 0) {
            all.add(source);
        } else if (all.get(at).year() != source.year()) {
            all.set(at, source);
        }
        return new Figures(g).but(g.pay(), g.outlook(), g.education(), all, g.image());
    }

    private record Figures(
            Guide g, int preparation, Map<String, Double> interests, Map<String, Double> values, List<String> related) {
        Figures(Guide g) {
            this(g, g.preparation(), g.interests(), g.values(), g.related());
        }

        Guide but(
                Guide.Pay pay,
                Guide.Outlook outlook,
                Guide.Education education,
                List<Guide.Source> sources,
                Guide.Image image) {
            return new Guide(
                    g.title(),
                    g.alternativeTitles(),
                    g.summary(),
                    g.category(),
                    g.onetCode(),
                    preparation,
                    interests,
                    values,
                    g.setting(),
                    g.overview(),
                    g.work(),
                    g.rightForYou(),
                    g.path(),
                    g.resources(),
                    pay,
                    outlook,
                    sources,
                    related,
                    education,
                    image);
        }
    }
}
