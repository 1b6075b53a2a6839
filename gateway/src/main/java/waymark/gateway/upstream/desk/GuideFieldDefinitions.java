package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form a guide is written with, as content describes it: what can be filled in, and with what. */
@Serdeable
public record GuideFieldDefinitions(List<Section> sections) {
    /** Nothing can be filled in. */
    public static final GuideFieldDefinitions NONE = new GuideFieldDefinitions(List.of());

    /** A section of the guide; {@code hint} says how to fill it in. */
    @Serdeable
    public record Section(String id, String title, @Nullable String hint, List<Part> parts) {}

    /**
     * Fields that belong together.
     *
     * @param label what editors call them, null for fields that stand by themselves
     * @param key of a list in the guide that has these fields in each row; null if they are there once
     * @param one what a row is called
     */
    @Serdeable
    public record Part(@Nullable String label, @Nullable String key, @Nullable String one, List<Field> fields) {
        /** Can rows of it be added, moved and removed? */
        public boolean repeated() {
            return key != null;
        }

        /** The key of a field in a row. */
        public String at(int row, Field field) {
            return key + "." + row + "." + field.key();
        }
    }

    /**
     * One field.
     *
     * @param key where it is in the guide's JSON, with dots; in rows, where it is in its row
     * @param hint how to fill it in, may be empty
     * @param options what can be chosen; empty for a field to type in
     * @param maxLength the most characters of a text that can go out; null where nothing limits it
     */
    @Serdeable
    public record Field(
            String key,
            String label,
            Kind kind,
            @Nullable String hint,
            @Nullable List<Option> options,
            @Nullable Integer maxLength) {
        /** What is absent is empty. */
        public Field {
            hint = hint == null ? "" : hint;
            options = options == null ? List.of() : options;
        }

        /** Is it typed into a large box? */
        public boolean large() {
            return kind == Kind.TEXT || kind == Kind.LIST || kind == Kind.PARAGRAPHS;
        }
    }

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

    /** All parts, in the form's order. */
    public Stream<Part> parts() {
        return sections.stream().flatMap(section -> section.parts().stream());
    }

    /** What can be chosen as the field of work. */
    public List<Option> categories() {
        return field("category").map(Field::options).orElse(List.of());
    }

    /** The most characters of a field that stands by itself; null where nothing limits it. */
    public @Nullable Integer maxLength(String key) {
        return field(key).map(Field::maxLength).orElse(null);
    }

    /** How to fill in a field that stands by itself; may be empty. */
    public String hint(String key) {
        return field(key).map(Field::hint).orElse("");
    }

    private Optional<Field> field(String key) {
        return parts().flatMap(part -> part.fields().stream())
                .filter(field -> field.key().equals(key))
                .findFirst();
    }
}
