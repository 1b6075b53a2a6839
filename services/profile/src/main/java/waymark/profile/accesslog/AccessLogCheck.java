package waymark.profile.accesslog;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Whether a person's access log is as it was written.
 *
 * @param intact was nothing removed or altered, as far as the chain can tell?
 * @param entries how many are in the chain
 * @param older how many are from before there was a chain: they can be read, not checked
 * @param result the outcome in a sentence
 * @param findings what is wrong or cannot be told, a sentence each
 */
@Serdeable
record AccessLogCheck(boolean intact, long entries, long older, String result, List<String> findings) {}
