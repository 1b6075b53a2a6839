package waymark.gateway.admin.draft;

import java.util.List;

/** A part of the form. */
public sealed interface FormPart {
    /** What editors call it. */
    String label();

    /** A part that holds something: one field, or rows of fields that can be added, moved and removed. */
    sealed interface FormField extends FormPart {
        /** Where it is in the guide's JSON, with dots. */
        String key();
    }

    /** Small fields that belong together. */
    record Group(String label, List<Field> fields) implements FormPart {}

    /** What can be typed into a field. */
    enum Kind {
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
    record Option(String value, String label) {}

    /**
     * One field.
     *
     * @param hint how to fill it in, may be empty
     * @param options what can be chosen; empty for a field to type in
     */
    record Field(String key, String label, Kind kind, String hint, List<Option> options) implements FormField {
        static Field of(String key, String label, Kind kind, String hint) {
            return new Field(key, label, kind, hint, List.of());
        }

        /** Is it typed into a large box? */
        public boolean large() {
            return kind == Kind.TEXT || kind == Kind.LIST || kind == Kind.PARAGRAPHS;
        }
    }

    /**
     * Rows of fields.
     *
     * @param one what a row is called
     */
    record RepeatedRows(String key, String label, String one, List<Field> fields) implements FormField {
        /** The key of a field in a row. */
        public String at(int row, Field field) {
            return key + "." + row + "." + field.key();
        }
    }
}
