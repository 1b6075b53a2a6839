package waymark.edge.input;

import java.util.List;
import java.util.Map;

/** What may stand at a place of a request. */
sealed interface InputType {
    /** How it is told to people, with an example: {@code a whole number such as 3}. */
    String told();

    /** Text as people type it, of one line or several. */
    record Text(boolean lines) implements InputType {
        @Override
        public String told() {
            return "text such as \"abc\"";
        }
    }

    /** A number without a fraction, between two bounds. */
    record Whole(long least, long most) implements InputType {
        @Override
        public String told() {
            return "a whole number such as 3";
        }
    }

    /** A finite number. */
    record Decimal() implements InputType {
        @Override
        public String told() {
            return "a number such as 2.5";
        }
    }

    /** True or false. */
    record Flag() implements InputType {
        @Override
        public String told() {
            return "true or false";
        }
    }

    /** One of some names. */
    record Choice(List<String> names) implements InputType {
        @Override
        public String told() {
            return "one of \"" + String.join("\", \"", names) + "\"";
        }
    }

    /** A moment in ISO 8601 with its offset. */
    record Moment() implements InputType {
        @Override
        public String told() {
            return "a time such as \"2026-11-28T09:30:00Z\"";
        }
    }

    /** A day in ISO 8601. */
    record Day() implements InputType {
        @Override
        public String told() {
            return "a date such as \"2026-11-28\"";
        }
    }

    /** A list; none of its entries is null. */
    record Many(InputType each) implements InputType {
        @Override
        public String told() {
            return "a list in square brackets";
        }
    }

    /** An object with names of the caller's choice; {@code nullable} if null has a meaning there. */
    record Keyed(InputType each, boolean nullable) implements InputType {
        @Override
        public String told() {
            return "an object in curly brackets";
        }
    }

    /** An object with the fields of a record. */
    record Fields(Map<String, Field> fields) implements InputType {
        @Override
        public String told() {
            return "an object in curly brackets";
        }
    }

    /**
     * A field.
     *
     * @param required must be there and not null
     * @param nullable null says the same as leaving it out
     */
    record Field(InputType shape, boolean required, boolean nullable) {}
}
