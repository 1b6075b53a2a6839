package waymark.profile.overview;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import waymark.profile.assessment.SavedAssessment;
import waymark.profile.assessment.TopMatches;
import waymark.profile.career.Career;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;
import waymark.profile.plan.GuideChange;
import waymark.profile.plan.Plan;
import waymark.profile.task.StudentTask;
import waymark.profile.timeline.TimelineEntry;

/** What others did for somebody, and what else changed for them, since they were last here. */
final class VisitNews {
    private static final Comparator<SavedAssessment> LATEST_FIRST =
            Comparator.comparing(SavedAssessment::startedAt).reversed().thenComparing(SavedAssessment::id);

    private final AccountOverview.Parts parts;
    private final Instant lastVisit;
    private final List<SavedAssessment> completed;

    private VisitNews(AccountOverview.Parts parts, Instant lastVisit) {
        this.parts = parts;
        this.lastVisit = lastVisit;
        this.completed = parts.assessments().stream()
                .filter(taken -> taken.completedAt() != null)
                .sorted(LATEST_FIRST)
                .toList();
    }

    /**
     * The latest first; nothing for who is here for the first time.
     *
     * @param careers the public career of an id
     */
    static List<TimelineEntry> of(
            AccountOverview.Parts parts, List<StudentTask> tasks, Function<String, Optional<Career>> careers) {
        Instant lastVisit = parts.lastVisit();
        if (lastVisit == null) {
            return List.of();
        }
        VisitNews news = new VisitNews(parts, lastVisit);
        return Stream.of(
                        news.tasks(tasks),
                        news.shared(),
                        news.guides(careers),
                        news.rankedAnew(),
                        news.newQuiz(),
                        news.looks(),
                        parts.groups().stream().flatMap(news::inGroup))
                .flatMap(all -> all)
                .filter(entry -> entry.at().isAfter(lastVisit))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    private Stream<TimelineEntry> tasks(List<StudentTask> tasks) {
        return tasks.stream()
                .map(task -> new TimelineEntry(
                        task.givenAt(), "task", task.counselor() + " gave you the task “" + task.title() + "”."));
    }

    private Stream<TimelineEntry> shared() {
        Stream<TimelineEntry> notes = parts.notes().stream()
                .map(note ->
                        new TimelineEntry(note.shownAt(), "note", note.counselorName() + " shared a note with you."));
        Stream<TimelineEntry> helped = parts.help().stream()
                .flatMap(request -> Stream.ofNullable(request.doneAt()))
                .map(at -> new TimelineEntry(at, "help", "Your question was marked as answered."));
        return Stream.concat(notes, helped);
    }

    /** Of guides whose steps are in the plan, those that the plan has something to show of. */
    private Stream<TimelineEntry> guides(Function<String, Optional<Career>> careers) {
        if (parts.plan().isEmpty()) {
            return Stream.of();
        }
        Plan plan = parts.plan().get();
        List<Career> theirs = GuideChange.careers(plan).stream()
                .flatMap(career -> careers.apply(career).stream())
                .toList();
        return GuideChange.of(plan, theirs).stream()
                .flatMap(change -> careers.apply(change.career()).stream())
                .map(career -> new TimelineEntry(
                        career.publishedAt(),
                        "guide",
                        "The guide “" + career.title() + "” has a new version. Your plan shows what changed."));
    }

    private Optional<TopMatches> matches(SavedAssessment taken) {
        return parts.matches().stream()
                .filter(matches ->
                        matches.id().equals(taken.id()) && !matches.top().isEmpty())
                .findFirst();
    }

    /** The matches of the latest quiz moved without its answers having changed. */
    private Stream<TimelineEntry> rankedAnew() {
        return completed.stream()
                .limit(1)
                .flatMap(latest -> matches(latest).stream())
                .flatMap(now -> Stream.ofNullable(now.moved())
                        .map(move -> new TimelineEntry(
                                move.at(),
                                "match",
                                MatchMove.sentence(
                                        move.otherModel()
                                                ? "Matches are worked out in a new way"
                                                : "The careers to choose from changed",
                                        move.before(),
                                        now.best()))));
    }

    /** The latest quiz has other matches than the one before it. */
    private Stream<TimelineEntry> newQuiz() {
        if (completed.size() < 2) {
            return Stream.of();
        }
        Optional<TopMatches> before = matches(completed.get(1));
        Optional<TopMatches> now = matches(completed.getFirst());
        if (before.isEmpty()
                || now.isEmpty()
                || before.get().bestSlugs().equals(now.get().bestSlugs())) {
            return Stream.of();
        }
        // Ranked anew later, it says so by itself: this tells of the quiz.
        return Stream.ofNullable(completed.getFirst().completedAt())
                .map(at -> new TimelineEntry(
                        at,
                        "match",
                        MatchMove.sentence(
                                "You took another quiz",
                                before.get().bestSlugs(),
                                now.get().best())));
    }

    private Stream<TimelineEntry> looks() {
        return parts.looks().stream().map(look -> new TimelineEntry(look.at(), "look", look.sentence()));
    }

    private Stream<TimelineEntry> inGroup(JoinedGroup group) {
        Consent consent = group.consent();
        Optional<Cohort> cohort = Optional.ofNullable(group.cohort());
        if (consent.endedAt() != null) {
            return group.asksAgain()
                    ? Stream.ofNullable(consent.askedAnewAt())
                            .map(at -> new TimelineEntry(
                                    at,
                                    "consent",
                                    "“" + consent.cohortName() + "” got another counselor. What you agreed to ended"
                                            + " with that, and you are asked again."))
                    : Stream.of();
        }
        Stream<TimelineEntry> text = group.outdated()
                ? Stream.of(new TimelineEntry(
                        parts.textSince(),
                        "consent",
                        "What the counselor of “" + consent.cohortName() + "” sees is put in new words, and you are"
                                + " asked to agree to them."))
                : Stream.of();
        Stream<TimelineEntry> ended = Stream.concat(
                        group.ended().stream().flatMap(task -> Stream.ofNullable(task.endedAt())
                                .map(at -> over(task.title(), "has ended", at))),
                        // One that came and went since then is as if it had never been given.
                        group.removed().stream()
                                .filter(task -> !task.givenAt().isAfter(lastVisit))
                                .map(task -> over(task.title(), "was removed", task.endedAt())))
                .filter(entry -> entry.at().isAfter(consent.givenAt()));
        return Stream.of(
                        text,
                        ended,
                        cohort.stream()
                                .flatMap(found -> Stream.concat(
                                        found.led().now().stream()
                                                .map(leader -> new TimelineEntry(
                                                        leader.since(),
                                                        "counselor",
                                                        leader.name() + " leads “" + found.name() + "” now.")),
                                        found.led().former().stream()
                                                .flatMap(leader -> left(leader.name(), leader.until(), found))))
                                .filter(entry -> entry.at().isAfter(consent.givenAt())))
                .flatMap(all -> all);
    }

    private static Stream<TimelineEntry> left(String name, @Nullable Instant until, Cohort from) {
        return Stream.ofNullable(until)
                .map(at -> new TimelineEntry(at, "counselor", name + " does not lead “" + from.name() + "” any more."));
    }

    private static TimelineEntry over(String task, String how, Instant at) {
        String words = "The task “" + task + "” " + how + ": it need not be done any more.";
        return new TimelineEntry(at, "task", words);
    }
}
