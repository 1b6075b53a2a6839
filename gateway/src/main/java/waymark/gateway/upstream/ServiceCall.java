package waymark.gateway.upstream;

/**
 * An operation with its values.
 *
 * @param path path and query, encoded
 */
public record ServiceCall<T>(Operation<T> operation, String path) {

    /** The path without its query. */
    String bare() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** The same with that added to its query. */
    ServiceCall<T> and(String query) {
        return new ServiceCall<>(operation, path + (path.indexOf('?') < 0 ? "?" : "&") + query);
    }
}
