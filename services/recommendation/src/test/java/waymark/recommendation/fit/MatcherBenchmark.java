package waymark.recommendation.fit;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import waymark.recommendation.Sample;
import waymark.recommendation.career.Catalogue;

/** How long it takes to rank 1,000 careers, in microseconds: to be below 1,000. On a busy machine look at the
 * median: the mean counts the time others had the processor. Run {@link #main}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MatcherBenchmark {
    private final Catalogue careers = Sample.randomCatalogue(1, 1_000);
    private final Scores scores = Sample.randomScores(2);

    @Param
    public Model model;

    /** All careers in order, with percentiles. */
    @Benchmark
    public Ranking rank() {
        return Matcher.rank(scores, model, careers);
    }

    /** The same, and the first page with all its reasons. */
    @Benchmark
    public List<Match> rankAndExplainTwenty() {
        Ranking ranking = Matcher.rank(scores, model, careers);
        return ranking.order().limit(20).mapToObj(ranking::match).toList();
    }

    /** Runs the benchmark. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(MatcherBenchmark.class.getName())
                        .build())
                .run();
    }
}
