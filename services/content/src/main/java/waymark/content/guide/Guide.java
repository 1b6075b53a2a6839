package waymark.content.guide;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;
import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.edge.MultiLine;

/**
 * All that is written about a career, in the order its page shows it. A draft may have gaps: what is absent reads as an
 * empty text, list or map, and {@link #problems} names it.
 *
 * @param summary one or two sentences, 60–200 characters
 * @param category slug of a {@link Category}
 * @param onetCode O*NET-SOC 2019 code, for example {@code 25-4022.00}
 * @param preparation the O*NET job zone, 1 (little preparation) to 5 (extensive); 0 while unknown
 * @param interests R, I, A, S, E, C on O*NET's OI scale, 1–7
 * @param values the six of {@link waymark.events.WorkScale} on O*NET's EX scale, 1–7; may be empty
 * @param setting outdoors, pressure, irregularHours, publicContact, 1–5
 * @param overview paragraphs
 * @param pay absent if there are no figures
 * @param outlook absent if there are no figures
 * @param related O*NET-SOC codes of occupations that resemble this one, closest first; may be empty
 * @param education absent if there are no figures
 * @param image absent if there is none
 * @param requirements what it takes to begin, as data says it; empty if there is no data
 */
@Serdeable
public record Guide(
        @Nullable String title,
        @Nullable List<String> alternativeTitles,
        @Nullable String summary,
        @Nullable String category,
        @Nullable String onetCode,
        @JsonInclude(NON_DEFAULT) @Schema(requiredMode = NOT_REQUIRED) int preparation,
        @Nullable Map<String, Double> interests,
        @Nullable Map<String, Double> values,
        @Nullable Map<String, Integer> setting,
        @MultiLine @Nullable List<String> overview,
        @Nullable Work work,
        @Nullable RightForYou rightForYou,
        @Nullable Path path,
        @Nullable List<Resource> resources,
        @Nullable Figures.Pay pay,
        @Nullable Figures.Outlook outlook,
        @Nullable List<Source> sources,
        @Nullable List<String> related,
        @Nullable Figures.Education education,
        @Nullable Image image,
        @Nullable EntryRequirements requirements) {

    /** Fills gaps with empty values and trims what was typed. */
    public Guide {
        title = Trim.tidy(title);
        alternativeTitles = Trim.tidy(alternativeTitles);
        summary = Trim.tidy(summary);
        category = Trim.tidy(category);
        onetCode = Trim.tidy(onetCode);
        interests = CareerFigureOrder.interests(interests);
        values = CareerFigureOrder.values(values);
        setting = CareerFigureOrder.setting(setting);
        overview = Trim.tidy(overview);
        work = work == null ? new Work(null, null, null, null) : work;
        rightForYou = rightForYou == null ? new RightForYou(null, null, null, null) : rightForYou;
        path = path == null ? new Path(null, null) : path;
        resources = resources == null ? List.of() : resources;
        sources = sources == null ? List.of() : sources;
        related = Trim.tidy(related);
        requirements = requirements == null ? EntryRequirements.none() : requirements;
    }

    /** One sentence per gap that says how to mend it, given the slugs of all categories; empty when it is complete. */
    public List<String> problems(Set<String> categories) {
        return GuideProblems.of(this, categories).stream()
                .map(GuideProblems.Problem::sentence)
                .toList();
    }

    /** What published data says of the occupation. */
    public Figures figures() {
        return new Figures(preparation, interests, values, related, pay, outlook, education, requirements);
    }

    /** The same with other figures. */
    public Guide with(Figures figures) {
        return with(figures, path, resources, sources, image);
    }

    /** The same with other data on what it takes to begin. */
    public Guide with(EntryRequirements requirements) {
        return with(figures().with(requirements));
    }

    /** The same with another picture, or none. */
    public Guide withImage(@Nullable Image image) {
        return with(figures(), path, resources, sources, image);
    }

    /** The same with another way into the career and other resources. */
    public Guide with(Path path, List<Resource> resources) {
        return with(figures(), path, resources, sources, image);
    }

    /** The same with a source, in the place of one with the same address if there is one. */
    public Guide with(Source source) {
        List<Source> all = new ArrayList<>(sources);
        int at = all.stream().map(Source::url).toList().indexOf(source.url());
        if (at < 0) {
            all.add(source);
        } else if (all.get(at).year() != source.year()) {
            all.set(at, source);
        }
        return with(figures(), path, resources, all, image);
    }

    private Guide with(Figures f, Path path, List<Resource> resources, List<Source> sources, @Nullable Image image) {
        return new Guide(
                title,
                alternativeTitles,
                summary,
                category,
                onetCode,
                f.preparation(),
                f.interests(),
                f.values(),
                setting,
                overview,
                work,
                rightForYou,
                path,
                resources,
                f.pay(),
                f.outlook(),
                sources,
                f.related(),
                f.education(),
                image,
                f.requirements());
    }

    /** What they do. The typical day is told in paragraphs. */
    @Serdeable
    public record Work(
            @Nullable List<Duties> duties,
            @MultiLine @Nullable List<String> typicalDay,
            @Nullable List<String> tools,
            @Nullable List<String> workplaces) {
        /** Fills gaps. */
        public Work {
            duties = duties == null ? List.of() : duties;
            typicalDay = Trim.tidy(typicalDay);
            tools = Trim.tidy(tools);
            workplaces = Trim.tidy(workplaces);
        }
    }

    /** Duties that belong together, under a heading. */
    @Serdeable
    public record Duties(@Nullable String group, @Nullable List<String> items) {
        /** Fills gaps. */
        public Duties {
            group = Trim.tidy(group);
            items = Trim.tidy(items);
        }
    }

    /** Who likes this work, and what is hard about it. */
    @Serdeable
    public record RightForYou(
            @Nullable String interests,
            @Nullable List<String> values,
            @Nullable List<String> traits,
            @Nullable List<String> hard) {
        /** Fills gaps. */
        public RightForYou {
            interests = Trim.tidy(interests);
            values = Trim.tidy(values);
            traits = Trim.tidy(traits);
            hard = Trim.tidy(hard);
        }
    }

    /** How to become one. */
    @Serdeable
    public record Path(@Nullable List<Step> steps, @Nullable List<String> alternatives) {
        /** Fills gaps. */
        public Path {
            steps = steps == null ? List.of() : steps;
            alternatives = Trim.tidy(alternatives);
        }
    }

    /** One step: a bold head, what to do, how long it takes, what it costs or requires. */
    @Serdeable
    public record Step(
            @Nullable String head,
            @MultiLine @Nullable String action,
            @Nullable String duration,
            @Nullable String requirement) {
        /** Fills gaps. */
        public Step {
            head = Trim.tidy(head);
            action = Trim.tidy(action);
            duration = Trim.tidy(duration);
            requirement = Trim.tidy(requirement);
        }
    }

    /** What helps: its name, what it is good for, its https address and its kind, see {@link GuideProblems#KINDS}. */
    @Serdeable
    public record Resource(@Nullable String name, @Nullable String use, @Nullable String url, @Nullable String kind) {
        /** Fills gaps. */
        public Resource {
            name = Trim.tidy(name);
            use = Trim.tidy(use);
            url = Trim.tidy(url);
            kind = Trim.tidy(kind);
        }
    }

    /** Where facts and figures come from; of which year, 0 while unknown and absent outside then. */
    @Serdeable
    public record Source(
            @Nullable String name,
            @Nullable String url,
            @JsonInclude(NON_DEFAULT) @Schema(requiredMode = NOT_REQUIRED) int year) {
        /** Fills gaps. */
        public Source {
            name = Trim.tidy(name);
            url = Trim.tidy(url);
        }
    }

    /** A picture: the id it is kept under, what it shows in words, and whose it is (may be empty). */
    @Serdeable
    public record Image(String id, @Nullable String alt, @Nullable String credit) {
        /** Fills gaps. */
        public Image {
            alt = Trim.tidy(alt);
            credit = Trim.tidy(credit);
        }
    }
}
