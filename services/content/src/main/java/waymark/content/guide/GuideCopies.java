package waymark.content.guide;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Guides with one part changed. */
public final class GuideCopies {
    private GuideCopies() {}

    /** With another picture, or none. */
    public static Guide image(Guide g, @Nullable Guide.Image image) {
        return with(g, copy -> copy.image = image);
    }

    /** With other ratings of the occupation. */
    public static Guide profile(
            Guide g, int preparation, Map<String, Double> interests, Map<String, Double> values, List<String> related) {
        return with(g, copy -> {
            copy.preparation = preparation;
            copy.interests = interests;
            copy.values = values;
            copy.related = related;
        });
    }

    /** With other figures about pay, jobs and schooling. */
    public static Guide pay(
            Guide g, @Nullable Guide.Pay pay, @Nullable Guide.Outlook outlook, @Nullable Guide.Education education) {
        return with(g, copy -> {
            copy.pay = pay;
            copy.outlook = outlook;
            copy.education = education;
        });
    }

    /** With other data on what it takes to begin. */
    public static Guide requirements(Guide g, EntryRequirements requirements) {
        return with(g, copy -> copy.requirements = requirements);
    }

    /** With another way into the career and other resources. */
    public static Guide path(Guide g, Guide.Path path, List<Guide.Resource> resources) {
        return with(g, copy -> {
            copy.path = path;
            copy.resources = resources;
        });
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
        return with(g, copy -> copy.sources = all);
    }

    private static Guide with(Guide g, Consumer<Copy> change) {
        var copy = new Copy(g);
        change.accept(copy);
        return copy.guide();
    }

    private static final class Copy {
        private final Guide g;
        private int preparation;
        private Map<String, Double> interests;
        private Map<String, Double> values;
        private List<String> related;
        private Guide.Path path;
        private List<Guide.Resource> resources;
        private Guide.Pay pay;
        private Guide.Outlook outlook;
        private Guide.Education education;
        private List<Guide.Source> sources;
        private Guide.Image image;
        private EntryRequirements requirements;

        Copy(Guide g) {
            this.g = g;
            this.preparation = g.preparation();
            this.interests = g.interests();
            this.values = g.values();
            this.related = g.related();
            this.path = g.path();
            this.resources = g.resources();
            this.pay = g.pay();
            this.outlook = g.outlook();
            this.education = g.education();
            this.sources = g.sources();
            this.image = g.image();
            this.requirements = g.requirements();
        }

        Guide guide() {
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
                    path,
                    resources,
                    pay,
                    outlook,
                    sources,
                    related,
                    education,
                    image,
                    requirements);
        }
    }
}
