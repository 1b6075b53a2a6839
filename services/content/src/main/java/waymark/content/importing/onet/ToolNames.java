package waymark.content.importing.onet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people in an occupation work with, by kinds that say what it is for, each with an example or two. A release
 * lists hundreds of products, and a list of them says nothing to somebody who does not know the work.
 */
final class ToolNames {
    private static final int MAX_KINDS = 8;
    private static final int EXAMPLES = 2;

    /** Kinds of software that tell nothing of an occupation, for every office has them; the best known first. */
    private static final List<String> OFFICE = List.of(
            "Spreadsheet software",
            "Word processing software",
            "Electronic mail software",
            "Office suite software",
            "Presentation software",
            "Calendar and scheduling software",
            "Internet browser software",
            "Operating system software",
            "Enterprise resource planning ERP software");

    private record Example(String name, boolean sought) {}

    private final Map<String, List<Example>> kinds = new LinkedHashMap<>();

    /**
     * Takes one in.
     *
     * @param kind empty where the release does not say
     * @param sought do employers ask for it?
     */
    void add(String kind, String example, boolean sought) {
        kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Example(example, sought));
    }

    /** At most eight kinds, first those of which there is most; all that every office has is one, and the last. */
    List<String> named() {
        Stream<String> own = kinds.entrySet().stream()
                .filter(kind -> !OFFICE.contains(kind.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, List<Example>> kind) ->
                                -kind.getValue().size())
                        .thenComparing(kind -> kind.getValue().stream().noneMatch(Example::sought)))
                .flatMap(kind -> kind.getKey().isEmpty()
                        ? best(kind.getValue())
                        : Stream.of(named(readable(kind.getKey()), best(kind.getValue()))));
        Stream<String> office = OFFICE.stream()
                .filter(kinds::containsKey)
                .map(kind -> best(kinds.get(kind)).findFirst().orElse(kind));
        return Stream.concat(
                        own.distinct().limit(MAX_KINDS - 1),
                        kinds.keySet().stream().anyMatch(OFFICE::contains)
                                ? Stream.of(named("Office software", office))
                                : Stream.empty())
                .toList();
    }

    /** What employers ask for, and short names, first: short ones are well known, makers' full titles are long. */
    private static Stream<String> best(List<Example> examples) {
        return examples.stream()
                .sorted(Comparator.comparing((Example example) -> !example.sought())
                        .thenComparing(example -> example.name().length()))
                .map(Example::name)
                .distinct();
    }

    private static String named(String kind, Stream<String> examples) {
        String some = examples.filter(example -> !readable(example).startsWith(kind))
                .limit(EXAMPLES)
                .collect(Collectors.joining(", "));
        return some.isEmpty() ? kind : kind + ": " + some;
    }

    /** "Computer aided design CAD software" with its abbreviation in brackets. */
    private static String readable(String kind) {
        return kind.replaceFirst("^Data base", "Database")
                .replace("omputer aided", "omputer-aided")
                .replaceAll(" ([A-Z]{2,})(?= |$)", " ($1)");
    }
}
