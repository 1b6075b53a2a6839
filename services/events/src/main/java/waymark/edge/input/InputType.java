package waymark.edge.input;

import java.util.List;
import java.util.Map;

/** What may stand at a place of a request. */
sealed interface InputType {
    /** How it is told to people, with an example: {@code a whole number such as 3}. */
    default String told() {
        return switch (this) {
            case Text text -> "text such as \"abc\"";
            case Whole whole -> "a whole number such as 3";
            case Decimal decimal -> "a number such as 2.5";
            case Flag flag -> "true or false";
            case Choice choice -> "one of \"" + String.join("\", \"", choice.names()) + "\"";
            case Moment moment -> "a time such as \"2026-11-28T09:30:00Z\"";
            case Day day -> "a date such as \"2026-11-28\"";
            case Many many -> "a list in square brackets";
            case Keyed keyed -> "an object in curly brackets";
            case Fields fields -> "an object in curly brackets";
        };
    }

    /** Text as people type it, of one line or several. */
    record Text(boolean lines) implements InputType {}

    /** A number without a fraction, between two bounds. */
    record Whole(long least, long most) implements InputType {}

    /** A finite number. */
    record Decimal() implements InputType {}

    /** True or false. */
    record Flag() implements InputType {}

    /** One of some names. */
    record Choice(List<String> names) implements InputType {}

    /** A moment in ISO 8601 with its offset. */
    record Moment() implements InputType {}

    /** A day in ISO 8601. */
    record Day() implements InputType {}

    /** A list; none of its entries is null. */
    record Many(InputType each) implements InputType {}

    /** An object with names of the caller's choice; {@code nullable} if null has a meaning there. */
    record Keyed(InputType each, boolean nullable) implements InputType {}

    /** An object with the fields of a record. */
    record Fields(Map<String, Field> fields) implements InputType {}

    /** A field: one that is required must be there and not null; where it is nullable, null says it is left out. */
    record Field(InputType shape, boolean required, boolean nullable) {}
}
