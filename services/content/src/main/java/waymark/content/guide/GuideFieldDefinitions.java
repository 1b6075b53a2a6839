package waymark.content.guide;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import waymark.events.JobZone;

/** The form a guide is written with, in the order its page has it: what can be filled in, and with what. */
@Serdeable
public record GuideFieldDefinitions(List<Section> sections) {

    /** A section of the guide; {@code hint} says how to fill it in. */
    @Serdeable
    public record Section(String id, String title, @Nullable String hint, List<Part> parts) {}

    /**
     * Fields that belong together.
     *
     * @param label what editors call them, absent for fields that stand by themselves
     * @param key of a list in the guide that has these fields in each row; absent if they are there once
     * @param one what a row is called
     */
    @Serdeable
    public record Part(@Nullable String label, @Nullable String key, @Nullable String one, List<Field> fields) {}

    /**
     * A field.
     *
     * @param key where it is in the guide's JSON, with dots; in rows, where it is in its row
     * @param hint how to fill it in
     * @param options all that can be chosen; absent for a field to type in
     * @param maxLength the most characters of a text that can go out; absent where nothing limits it
     */
    @Serdeable
    public record Field(
            String key,
            String label,
            Kind kind,
            @Nullable String hint,
            @Nullable List<Option> options,
            @Nullable Integer maxLength) {}

    /** What a field takes. */
    public enum Kind {
        /** One line. */
        LINE,
        /** One text of several lines. */
        TEXT,
        /** A list, one item a line. */
        LIST,
        /** Paragraphs with an empty line between them. */
        PARAGRAPHS,
        /** A whole number. */
        WHOLE,
        /** A number. */
        NUMBER
    }

    /** Something to choose. */
    @Serdeable
    public record Option(String value, String label) {}

    /** The form with those categories, and the job zones, to choose from, and how long a title may be. */
    public GuideFieldDefinitions with(List<Category> categories) {
        Map<String, List<Option>> options = Map.of(
                "category",
                categories.stream().map(c -> new Option(c.slug(), c.name())).toList(),
                "preparation",
                Stream.of(JobZone.values()).map(GuideFieldDefinitions::option).toList());
        return new GuideFieldDefinitions(sections.stream()
                .map(s -> new Section(
                        s.id,
                        s.title,
                        s.hint,
                        s.parts.stream().map(p -> with(p, options)).toList()))
                .toList());
    }

    private static Option option(JobZone zone) {
        return new Option(String.valueOf(zone.number()), zone.number() + " · " + zone.label());
    }

    private static Part with(Part part, Map<String, List<Option>> options) {
        return new Part(
                part.label,
                part.key,
                part.one,
                part.fields.stream().map(f -> with(f, options)).toList());
    }

    private static Field with(Field f, Map<String, List<Option>> options) {
        Integer longest = f.key.equals("title") ? Integer.valueOf(GuideProblems.LONGEST_TITLE) : f.maxLength;
        return new Field(f.key, f.label, f.kind, f.hint, options.getOrDefault(f.key, f.options), longest);
    }
}
