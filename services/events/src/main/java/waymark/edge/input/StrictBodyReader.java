package waymark.edge.input;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.io.buffer.ReferenceCounted;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.body.JsonMessageHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads every JSON body that a controller takes as a record, in place of the framework's lenient reader. */
@Singleton
@Order(JsonMessageHandler.ORDER - 10)
@Consumes(MediaType.APPLICATION_JSON)
class StrictBodyReader<T> implements MessageBodyReader<T> {
    private final JsonMapper json;
    private final Map<Class<?>, InputType.Fields> shapes = new ConcurrentHashMap<>();

    StrictBodyReader(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Argument<T> type, MediaType mediaType) {
        return type.getType().isRecord() && (mediaType == null || mediaType.matches(MediaType.APPLICATION_JSON_TYPE));
    }

    @Override
    public T read(Argument<T> type, MediaType mediaType, Headers headers, ByteBuffer<?> buffer) {
        T body = read(type, buffer.toByteArray());
        if (buffer instanceof ReferenceCounted counted) {
            counted.release();
        }
        return body;
    }

    @Override
    public T read(Argument<T> type, MediaType mediaType, Headers headers, InputStream in) {
        try {
            return read(type, in.readAllBytes());
        } catch (IOException e) {
            throw new CodecException("the body broke off", e);
        }
    }

    private T read(Argument<T> type, byte[] body) {
        InputType.Fields shape = shapes.computeIfAbsent(type.getType(), InputTypeReader::of);
        try {
            return json.readValueFromTree(StrictInput.body(shape, StrictJson.read(body)), type);
        } catch (IOException e) {
            // The body has the record's shape, so this is a fault of ours.
            throw new IllegalStateException("cannot make a " + type.getType().getSimpleName(), e);
        }
    }
}
