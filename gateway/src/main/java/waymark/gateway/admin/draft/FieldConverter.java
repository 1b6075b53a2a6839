package waymark.gateway.admin.draft;

import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.gateway.upstream.desk.GuideFieldDefinitions.Field;
import waymark.gateway.upstream.desk.GuideFieldDefinitions.Kind;

/** Turns a field's text into JSON and back. */
final class FieldConverter {
    private FieldConverter() {}

    /** How a field shows a value. */
    static String text(Kind kind, @Nullable Object json) {
        if (json == null) {
            return "";
        }
        return switch (kind) {
            case LIST -> joined(json, "\n");
            case PARAGRAPHS -> joined(json, "\n\n");
            case WHOLE, NUMBER -> plain(json);
            case LINE, TEXT -> json.toString();
        };
    }

    /** The value a text stands for, null for none. */
    static @Nullable Object json(Kind kind, String text) {
        String tidy = text.strip();
        if (tidy.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case LIST -> split(tidy, "\\n");
            case PARAGRAPHS -> split(tidy, "\\n\\s*\\n");
            case WHOLE -> whole(tidy).orElse(null);
            case NUMBER -> number(tidy).map(BigDecimal::doubleValue).orElse(null);
            case LINE, TEXT -> tidy;
        };
    }

    /** What is wrong with a text, if anything. */
    static Optional<String> error(Field field, String label, String text) {
        boolean fine = text.isBlank()
                || switch (field.kind()) {
                    case WHOLE -> whole(text.strip()).isPresent();
                    case NUMBER -> number(text.strip()).isPresent();
                    default -> true;
                };
        return fine
                ? Optional.empty()
                : Optional.of(label + ": write " + (field.kind() == Kind.WHOLE ? "a whole number" : "a number")
                        + " in digits, or leave it empty.");
    }

    private static String plain(Object json) {
        return json instanceof Number n
                ? new BigDecimal(n.toString()).stripTrailingZeros().toPlainString()
                : json.toString();
    }

    private static String joined(Object json, String between) {
        return json instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(between))
                : json.toString();
    }

    private static List<String> split(String text, String between) {
        return Stream.of(text.split(between))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static Optional<Integer> whole(String text) {
        return number(text)
                .filter(n -> n.stripTrailingZeros().scale() <= 0
                        && n.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    /** A number as people write one: "$50,000", "1,500", "−3.2 %". What stands around it is what the field is of. */
    private static Optional<BigDecimal> number(String text) {
        String bare =
                text.replace('−', '-').replaceFirst("^([-+]?)\\s*\\$\\s*", "$1").replaceFirst("\\s*%$", "");
        return bare.length() <= 20 && bare.matches("[-+]?\\d+(,\\d{3})*(\\.\\d+)?")
                ? Optional.of(new BigDecimal(bare.replace(",", "")))
                : Optional.empty();
    }
}
