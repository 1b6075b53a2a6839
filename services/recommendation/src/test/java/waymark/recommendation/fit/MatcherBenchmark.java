package waymark.recommendation.fit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import waymark.recommendation.Interests1;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.SimulatedCareers;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.match.FamilyEntry;
import waymark.recommendation.model.Model;

/**
 * How long it takes to rank 1,000 careers, in microseconds, by the models and as before {@code waymark-2}, in one run.
 * On a busy machine look at the median: the mean counts the time others had the processor. Run {@link #main}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MatcherBenchmark {
    private final CatalogSnapshot careers = SampleCareers.randomCatalogue(1, 1_000);
    private final Scores scores = SampleCareers.randomScores(2);
    private final CatalogSnapshot described = CatalogSnapshot.of(SimulatedCareers.of(1, 1_000), 1);
    private final SimulatedPeople.Person person =
            SimulatedPeople.of(2, 1, Interests1.instrument()).getFirst();
    private final double[][] known = PreviousMatcher.known(careers);

    /** All fits, and the first twenty in order. */
    @Benchmark
    public int[] waymark2() {
        return Matcher.rank(scores, Model.WAYMARK_2, careers).first(20);
    }

    /** The same where each answer counts as well. */
    @Benchmark
    public int[] waymark3() {
        return answered().first(20);
    }

    /** All fits, and the first fifty with three reasons a side and how sure they are. */
    @Benchmark
    public List<Match> waymark3AndReasonsForFifty() {
        Ranking ranking = answered();
        return Arrays.stream(ranking.first(50))
                .mapToObj(i -> ranking.match(i, 3))
                .toList();
    }

    /** The same by the model before, for the same careers. */
    @Benchmark
    public List<Match> waymark2AndReasonsForFifty() {
        Ranking ranking = Matcher.rank(person.scores(), Model.WAYMARK_2, described);
        return Arrays.stream(ranking.first(50))
                .mapToObj(i -> ranking.match(i, 3))
                .toList();
    }

    /** Which of the first fifty tie, beside ranking. */
    @Benchmark
    public int[] waymark3AndBandsOfFifty() {
        Ranking ranking = answered();
        return ranking.bands(ranking.first(50));
    }

    private Ranking answered() {
        return Matcher.rank(person.scores(), person.answers(), Model.WAYMARK_3, described);
    }

    /** The same by the older model. */
    @Benchmark
    public int[] waymark1() {
        return Matcher.rank(scores, Model.WAYMARK_1, careers).first(20);
    }

    /** The older model as it was ranked before: its arrays, its sorting of all and its percentiles of all. */
    @Benchmark
    public Object waymark1Before() {
        return PreviousMatcher.rank(scores, Model.WAYMARK_1, careers, known);
    }

    /** All in order. */
    @Benchmark
    public int waymark2WholeOrder() {
        return Matcher.rank(scores, Model.WAYMARK_2, careers).order().sum();
    }

    /** The first page as the API gives it, with all reasons. */
    @Benchmark
    public List<Match> waymark2AndAllReasons() {
        Ranking ranking = Matcher.rank(scores, Model.WAYMARK_2, careers);
        return Arrays.stream(ranking.first(20)).mapToObj(ranking::match).toList();
    }

    /** The first page as the results page asks for it: nearly the same occupations once, three reasons a side. */
    @Benchmark
    public List<Match> waymark2GroupedWithThreeReasons() {
        Ranking ranking = Matcher.rank(scores, Model.WAYMARK_2, careers);
        return FamilyEntry.all(ranking, i -> true).stream()
                .limit(20)
                .map(e -> Match.of(ranking, e.face(), e.alike(), 3))
                .toList();
    }

    /** Runs the benchmark. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(MatcherBenchmark.class.getName())
                        .build())
                .run();
    }
}
