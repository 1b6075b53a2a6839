package waymark.edge.openapi;

import java.util.List;

/**
 * What is known of a call beside its document.
 *
 * @param roles who may call it, as {@code @Secured} says
 * @param asksWho the answer depends on the caller
 * @param mayBeAbsent what is asked for may not be there
 */
public record OperationAccess(List<String> roles, boolean asksWho, boolean mayBeAbsent) {
    private static final String EVERYBODY = "isAnonymous()";

    /** May visitors call it without a token? */
    boolean open() {
        return roles.contains(EVERYBODY);
    }
}
