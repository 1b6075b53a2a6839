package waymark.profile.followup.queue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import waymark.profile.assessment.TopMatches;
import waymark.profile.cohort.Consent;
import waymark.profile.followup.FollowUpFacts;
import waymark.profile.help.HelpRequestStore;
import waymark.profile.person.Person;
import waymark.profile.person.PersonStore;
import waymark.profile.person.Viewer;
import waymark.profile.task.Task;
import waymark.profile.task.TaskKind;
import waymark.profile.task.TaskStore;

/**
 * Reads what the rules ask for of all students of a counselor together: one question a collection, however many
 * students and groups there are.
 */
@Singleton
class FollowUpQuery {
    /** More than there are of anything, so that an answer comes in few pieces. */
    private static final int LARGEST_BATCH = 20_000;

    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("startedAt"), Sorts.ascending("_id"));

    private final PersonStore people;
    private final HelpRequestStore help;
    private final TaskStore tasks;
    private final MongoCollection<FollowUpFacts.Quiz> quizzes;
    private final MongoCollection<TopMatches> matches;
    private final MongoCollection<DatedPlan> plans;

    FollowUpQuery(PersonStore people, HelpRequestStore help, TaskStore tasks, MongoDatabase database) {
        this.people = people;
        this.help = help;
        this.tasks = tasks;
        this.quizzes = database.getCollection("assessments", FollowUpFacts.Quiz.class);
        this.matches = database.getCollection("bestMatches", TopMatches.class);
        this.plans = database.getCollection("plans", DatedPlan.class);
    }

    /** A student with what is known of them. */
    record Known(Consent consent, String name, FollowUpFacts facts) {}

    /** As much of a plan as says what is late. */
    public record DatedPlan(@BsonId String id, List<DatedItem> items) {
        /** One without items is empty. */
        public DatedPlan {
            items = items == null ? List.of() : items;
        }

        List<FollowUpFacts.Step> open() {
            List<FollowUpFacts.Step> open = new ArrayList<>();
            for (DatedItem item : items) {
                if (!item.done() && item.due() != null) {
                    open.add(new FollowUpFacts.Step(item.head(), item.due()));
                }
            }
            return open;
        }
    }

    /** A step of a plan. */
    public record DatedItem(String head, @Nullable LocalDate due, boolean done) {}

    /** What is known of students who let themselves be seen. */
    List<Known> read(List<Consent> live) {
        List<Viewer> viewers = live.stream().map(Consent::viewer).toList();
        List<String> ids = viewers.stream().map(Viewer::of).distinct().toList();
        Map<String, Person> persons = people.find(viewers);
        Map<String, List<FollowUpFacts.Quiz>> taken = quizzes(ids);
        Map<String, FollowUpFacts.Best> best = best(taken.values());
        Map<String, List<FollowUpFacts.Step>> steps = steps(ids);
        Map<String, FollowUpFacts.Help> asked = asked(live);
        Map<String, List<Task>> given = quizzesToTake(live);
        return live.stream()
                .map(consent -> {
                    Person person = persons.get(consent.person());
                    List<FollowUpFacts.Quiz> theirs = taken.getOrDefault(consent.person(), List.of());
                    var facts = new FollowUpFacts(
                            consent.givenAt(),
                            person == null ? null : person.lastSeen(),
                            due(given.getOrDefault(consent.cohort(), List.of()), consent.person()),
                            theirs,
                            latest(theirs).stream()
                                    .flatMap(id -> Stream.ofNullable(best.get(id)))
                                    .findFirst()
                                    .orElse(null),
                            steps.getOrDefault(consent.person(), List.of()),
                            asked.get(consent.id()));
                    return new Known(
                            consent,
                            person == null || person.name().isBlank() ? consent.personName() : person.name(),
                            facts);
                })
                .toList();
    }

    /** Who waits for help, by consent. */
    private Map<String, FollowUpFacts.Help> asked(List<Consent> live) {
        return help.open(live).stream()
                .collect(Collectors.toMap(
                        request -> Consent.idOf(request.cohort(), request.person()),
                        request -> new FollowUpFacts.Help(request.askedAt(), request.text())));
    }

    /** The tasks that ask for a quiz by a day, by cohort. */
    private Map<String, List<Task>> quizzesToTake(List<Consent> live) {
        Set<String> cohorts = live.stream().map(Consent::cohort).collect(Collectors.toSet());
        return tasks.liveOf(cohorts).stream()
                .filter(task -> task.kind() == TaskKind.TAKE_QUIZ && task.due() != null)
                .collect(Collectors.groupingBy(Task::cohort));
    }

    /** The first day by which one of these asks a student for a quiz. */
    private static @Nullable LocalDate due(List<Task> dated, String person) {
        return dated.stream()
                .filter(task -> task.isFor(person))
                .flatMap(task -> Stream.ofNullable(task.due()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Map<String, List<FollowUpFacts.Quiz>> quizzes(List<String> ids) {
        return quizzes
                .find(Filters.in("person", ids))
                .projection(Projections.exclude("values", "setting", "sectionsDone", "outbox"))
                .sort(NEWEST_FIRST)
                .batchSize(LARGEST_BATCH)
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.groupingBy(FollowUpFacts.Quiz::person));
    }

    private static List<String> latest(List<FollowUpFacts.Quiz> newestFirst) {
        return newestFirst.stream()
                .filter(quiz -> quiz.completedAt() != null)
                .limit(1)
                .map(FollowUpFacts.Quiz::id)
                .toList();
    }

    /** The best match of each person's latest completed quiz, by the quiz. */
    private Map<String, FollowUpFacts.Best> best(Collection<List<FollowUpFacts.Quiz>> taken) {
        List<String> latest =
                taken.stream().flatMap(theirs -> latest(theirs).stream()).toList();
        Map<String, FollowUpFacts.Best> best = new HashMap<>();
        matches.find(Filters.in("_id", latest))
                .projection(TopMatches.first(1))
                .batchSize(LARGEST_BATCH)
                .forEach(found -> found.top()
                        .forEach(top -> best.put(
                                found.id(), new FollowUpFacts.Best(found.id(), top.title(), top.fit(), top.tier()))));
        return best;
    }

    private Map<String, List<FollowUpFacts.Step>> steps(List<String> ids) {
        Map<String, List<FollowUpFacts.Step>> steps = new HashMap<>();
        plans.find(Filters.in("_id", ids))
                .projection(Projections.include("items.head", "items.due", "items.done"))
                .batchSize(LARGEST_BATCH)
                .forEach(plan -> steps.put(plan.id(), plan.open()));
        return steps;
    }
}
