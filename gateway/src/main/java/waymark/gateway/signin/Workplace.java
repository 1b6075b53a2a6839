package waymark.gateway.signin;

import java.util.Set;

/** Where people land who signed in without being on their way to a page. */
final class Workplace {
    private Workplace() {}

    /** A counselor's students, an editor's desk, and what everybody else keeps here. */
    static String of(Set<String> roles) {
        if (roles.contains("counselor")) {
            return "/counselor";
        }
        return roles.contains("admin") ? "/admin" : "/account";
    }
}
