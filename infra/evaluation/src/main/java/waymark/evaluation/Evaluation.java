package waymark.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.evaluation.metrics.Groups;
import waymark.evaluation.people.Questionnaire;
import waymark.evaluation.people.Questionnaire.Profile;
import waymark.evaluation.people.Respondent;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.fit.Matcher;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.model.Model;

/** Ranks all careers for all people by all models, once by all of their answers and once by each half. */
final class Evaluation {

    /** Somebody who answered enough, with both halves of the answers, if each holds enough. */
    private record Person(String field, Profile whole, List<Profile> halves) {}

    private final List<Person> people;
    private final List<CandidateCareers> candidates;
    private final CatalogSnapshot careers;

    private Evaluation(List<Person> people, CatalogSnapshot careers, List<CandidateCareers> candidates) {
        this.people = people;
        this.careers = careers;
        this.candidates = candidates;
    }

    /**
     * Measures all models; who left out all items of an interest is left out.
     *
     * @param seed for how answers are halved and people drawn anew
     */
    static Results run(
            Questionnaire questionnaire,
            List<Respondent> respondents,
            CatalogSnapshot careers,
            List<CandidateCareers> candidates,
            long seed) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (Respondent respondent : respondents) {
            List<Profile> halves = Stream.of(respondent.answers())
                    .flatMap(answers -> questionnaire.halves(answers, random).stream())
                    .map(questionnaire::profile)
                    .flatMap(Optional::stream)
                    .toList();
            questionnaire
                    .profile(respondent.answers())
                    .ifPresent(whole ->
                            people.add(new Person(respondent.field(), whole, halves.size() == 2 ? halves : List.of())));
        }
        var evaluation = new Evaluation(List.copyOf(people), careers, candidates);
        List<List<ModelFigures>> figures =
                Stream.of(Model.values()).map(evaluation::figures).toList();
        return Results.of(
                candidates,
                figures,
                Groups.of(people.stream().map(Person::field).toList()),
                seed);
    }

    /** Of each set of careers in question. */
    private List<ModelFigures> figures(Model model) {
        List<ModelFigures> figures =
                candidates.stream().map(c -> new ModelFigures(c, people.size())).toList();
        IntStream.range(0, people.size()).parallel().forEach(i -> {
            Person person = people.get(i);
            Ranking whole = rank(person.whole, model);
            List<Ranking> halves =
                    person.halves.stream().map(half -> rank(half, model)).toList();
            figures.forEach(f -> f.take(i, person.field, whole, halves));
        });
        return figures;
    }

    private Ranking rank(Profile profile, Model model) {
        return Matcher.rank(profile.scores(), profile.answers(), model, careers);
    }
}
