package waymark.edge.input;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.bind.binders.AnnotatedRequestArgumentBinder;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the parameters of queries, after it is known who asks. One that is empty counts as absent, because forms send
 * those; one of another kind than is asked for is refused, even where it may be absent.
 */
@Singleton
class StrictQueryBinder
        implements AnnotatedRequestArgumentBinder<QueryValue, Object>,
                TypedRequestArgumentBinder<Object>,
                PostponedRequestArgumentBinder<Object> {
    private final JsonMapper json;

    StrictQueryBinder(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Class<QueryValue> getAnnotationType() {
        return QueryValue.class;
    }

    @Override
    public Argument<Object> argumentType() {
        return Argument.OBJECT_ARGUMENT;
    }

    @Override
    public List<Class<?>> superTypes() {
        return List.of(int.class, long.class, double.class, boolean.class);
    }

    @Override
    public BindingResult<Object> bind(ArgumentConversionContext<Object> context, HttpRequest<?> request) {
        Argument<Object> argument = context.getArgument();
        String name = argument.getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .filter(n -> !n.isEmpty())
                .orElse(argument.getName());
        List<String> given = request.getParameters().getAll(name);
        if (List.class.isAssignableFrom(argument.getType())) {
            Class<?> each = argument.getFirstTypeVariable().orElseThrow().getType();
            List<Object> values = given.stream().map(v -> read(each, name, v)).toList();
            return values.isEmpty() ? BindingResult.unsatisfied() : () -> Optional.of(values);
        }
        boolean text = String.class.equals(argument.getType());
        Optional<String> value = given.stream()
                .findFirst()
                .filter(v -> text || !v.isBlank())
                .or(() -> argument.getAnnotationMetadata().stringValue(Bindable.class, "defaultValue"));
        Optional<Object> read = value.map(v -> read(argument.getType(), name, v));
        return read.isEmpty() ? BindingResult.unsatisfied() : () -> read;
    }

    private Object read(Class<?> type, String name, String value) {
        JsonNode read = StrictInput.parameter(InputTypeReader.single(type, false), name, value);
        try {
            return type == String.class ? read.getStringValue() : json.readValueFromTree(read, Argument.of(type));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
