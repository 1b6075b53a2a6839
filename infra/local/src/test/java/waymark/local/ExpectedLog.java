package waymark.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an access log is to tell of one student, in the order in which each deed was last to be told. */
final class ExpectedLog {
    private final List<String> order = new ArrayList<>();
    private final Map<String, Integer> times = new HashMap<>();

    /** A page is told of each time. */
    void page(String what) {
        times.merge(what, 1, Integer::sum);
        order.remove(what);
        order.add(what);
    }

    /** A list is told of once a visit; all of a test is one. */
    void list(String what) {
        if (!times.containsKey(what)) {
            page(what);
        }
    }

    /** The kinds of what it tells, in whichever group. */
    Set<String> deeds() {
        return order.stream()
                .map(what -> what.replaceAll(" (in|of) Walk .*", ""))
                .collect(Collectors.toSet());
    }

    /** All of it, each deed with how often. */
    List<String> all() {
        return order.stream().map(what -> what + " ×" + times.get(what)).toList();
    }
}
