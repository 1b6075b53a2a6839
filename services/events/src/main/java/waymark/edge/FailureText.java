package waymark.edge;

import io.micronaut.core.annotation.Nullable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What went wrong, in one line for those who run the portal: the class of the failure and what it says. */
public final class FailureText {
    private static final int LONGEST = 500;

    private FailureText() {}

    /** The line: at most 500 characters, without the passwords that addresses may hold. */
    public static String of(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        if (cause != null && (failure instanceof ExecutionException || failure instanceof CompletionException)) {
            return of(cause);
        }
        String said = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        String line = (failure.getClass().getSimpleName() + said).replaceAll("://[^/\\s]*@", "://");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
