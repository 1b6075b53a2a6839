package waymark.edge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The W3C trace a piece of work belongs to. Travels in the {@code traceparent} header over HTTP and Kafka and sits in
 * the log context, so one id follows a fact from the click to its last effect.
 *
 * @param parent the {@code traceparent} value
 */
public record TraceContext(String parent) implements ThreadPropagatedContextElement<String> {
    /** The header's name. */
    public static final String HEADER = "traceparent";

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** Goes on with the given trace if it is well formed, else begins one. */
    public static TraceContext continuing(@Nullable String parent) {
        if (parent != null && VALID.matcher(parent).matches()) {
            return new TraceContext(parent.substring(0, 36) + id() + parent.substring(52));
        }
        return new TraceContext("00-" + id() + id() + "-" + id() + "-01");
    }

    /** The trace of the current thread, or a new one. */
    public static String current() {
        String parent = MDC.get(HEADER);
        return parent == null ? continuing(null).parent() : parent;
    }

    /** The current trace id as logs show it, or null outside any trace. */
    public static String currentId() {
        return MDC.get("traceId");
    }

    /** Runs work inside this trace. */
    public void run(Runnable work) {
        String old = updateThreadContext();
        try {
            work.run();
        } finally {
            restoreThreadContext(old);
        }
    }

    @Override
    public String updateThreadContext() {
        String old = MDC.get(HEADER);
        put(parent);
        return old;
    }

    @Override
    public void restoreThreadContext(String old) {
        put(old);
    }

    private static void put(String parent) {
        if (parent == null) {
            MDC.remove(HEADER);
            MDC.remove("traceId");
        } else {
            MDC.put(HEADER, parent);
            MDC.put("traceId", parent.substring(3, 35));
        }
    }

    /** Unlikely to meet again is all an id of a trace must be: it opens nothing. */
    private static String id() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }
}
