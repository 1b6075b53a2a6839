package waymark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.bench.Person;

/** A student of a group who answers quizzes in one way or another, over the public interface. */
record QuizTaker(Person person, String id) {
    private static final String FILE = "services/quiz/src/main/resources/instruments/interests-1.json";
    private static final Pattern ITEM = Pattern.compile("\"id\": ?\"(q[0-9]{2})\".*?\"scale\": ?\"(\\w+)\"");
    private static final Map<String, Integer> LIKED = Map.of("R", 1, "I", 3, "A", 4, "S", 5, "E", 2, "C", 2);

    /** A question, and what it asks for. */
    record Item(String id, String scale) {}

    /** Somebody new who lets the group's counselor see everything. */
    static QuizTaker joining(String site, String code) throws IOException, InterruptedException {
        Person person =
                new Person(site).signUp("f" + UUID.randomUUID().toString().substring(0, 12));
        person.json("POST", "/api/cohorts/join", "{\"code\":\"" + code + "\",\"consent\":true}");
        String id = person.json("GET", "/api/me", null).get("id").getAsString();
        return new QuizTaker(person, id);
    }

    /** The questions with what each asks for, which only the quiz's own file says. */
    static Stream<Item> items() throws IOException {
        Path file = Path.of(System.getProperty("waymark.root"), FILE);
        return ITEM.matcher(Files.readString(file)).results().map(item -> new Item(item.group(1), item.group(2)));
    }

    /** Answers like somebody who likes to help people and to create, and says so all the way through. */
    static int steady(Item item) {
        return LIKED.getOrDefault(item.scale(), item.id().hashCode() % 2 == 0 ? 3 : 4);
    }

    /** Answers like somebody who likes to help people and to work with their hands, a little and not for long. */
    static int lukewarm(Item item) {
        return List.of("S", "R").contains(item.scale()) && item.id().compareTo("q20") < 0 ? 4 : 3;
    }

    /** Answers like somebody with one interest. */
    static ToIntFunction<Item> liking(String interest) {
        return item ->
                item.scale().equals(interest) ? 5 : 2 + Math.floorMod(item.id().hashCode(), 2);
    }

    /** Begins a quiz; its id. */
    String begins() throws IOException, InterruptedException {
        return person.json("POST", "/api/sittings", "{\"instrument\":\"interests-1\"}")
                .get("id")
                .getAsString();
    }

    void answers(String sitting, Stream<Item> items, ToIntFunction<Item> answer)
            throws IOException, InterruptedException {
        person.json(
                "PUT",
                "/api/sittings/" + sitting + "/answers",
                items.map(item -> "\"" + item.id() + "\":" + answer.applyAsInt(item))
                        .collect(Collectors.joining(",", "{\"answers\":{", "}}")));
    }

    void finishes(String sitting) throws IOException, InterruptedException {
        person.json("POST", "/api/sittings/" + sitting + "/complete", "{}");
    }

    /** A whole quiz. */
    void completes(ToIntFunction<Item> answer) throws IOException, InterruptedException {
        String sitting = begins();
        answers(sitting, items(), answer);
        finishes(sitting);
    }

    /** A plan of one step, whose day is over. */
    void plans(int revision, boolean done) throws IOException, InterruptedException {
        person.json(
                "PUT",
                "/api/me/plan",
                "{\"revision\":%d,\"items\":[{\"id\":\"a\",\"head\":\"Call\",\"due\":\"2024-02-29\",\"done\":%b}]}"
                        .formatted(revision, done));
    }
}
