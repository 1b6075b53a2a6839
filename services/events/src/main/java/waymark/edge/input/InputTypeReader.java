package waymark.edge.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import waymark.edge.MultiLine;

/** Reads the shape of a request from the record that receives it. */
final class InputTypeReader {
    private InputTypeReader() {}

    /**
     * The shape of a record.
     *
     * @throws IllegalStateException if one of its components is of a type no request can have
     */
    static InputType.Fields of(Class<?> type) {
        Map<String, InputType.Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            boolean nullable = isNullable(component);
            boolean required = !nullable && !component.getType().isPrimitive();
            InputType shape = of(component.getAnnotatedType(), component.isAnnotationPresent(MultiLine.class));
            fields.put(
                    named == null || named.value().isEmpty() ? component.getName() : named.value(),
                    new InputType.Field(shape, required, nullable));
        }
        return new InputType.Fields(fields);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(Nullable.class)
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static InputType of(AnnotatedType annotated, boolean lines) {
        Class<?> type = raw(annotated.getType());
        if (Collection.class.isAssignableFrom(type)) {
            return new InputType.Many(of(argument(annotated, 0), lines));
        }
        if (Map.class.isAssignableFrom(type)) {
            AnnotatedType value = argument(annotated, 1);
            return new InputType.Keyed(of(value, lines), value.isAnnotationPresent(Nullable.class));
        }
        return type.isRecord() ? of(type) : single(type, lines);
    }

    /** The shape of one value, as it may stand in a query too. */
    static InputType single(Class<?> type, boolean lines) {
        if (type == String.class) {
            return new InputType.Text(lines);
        }
        if (type == int.class || type == Integer.class) {
            return new InputType.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return new InputType.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == double.class || type == Double.class) {
            return new InputType.Decimal();
        }
        if (type == boolean.class || type == Boolean.class) {
            return new InputType.Flag();
        }
        if (type == Instant.class) {
            return new InputType.Moment();
        }
        if (type == LocalDate.class) {
            return new InputType.Day();
        }
        if (type.isEnum()) {
            return new InputType.Choice(Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .toList());
        }
        throw new IllegalStateException("a request cannot have a " + type.getName());
    }

    private static AnnotatedType argument(AnnotatedType of, int index) {
        return ((AnnotatedParameterizedType) of).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
