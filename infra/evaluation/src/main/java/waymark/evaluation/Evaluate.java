package waymark.evaluation;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import waymark.edge.RefusedException;
import waymark.evaluation.people.Questionnaire;
import waymark.evaluation.people.Survey;
import waymark.evaluation.persona.Persona;
import waymark.evaluation.persona.PersonaCheck;
import waymark.recommendation.model.Model;

/** Behind {@code ./waymark evaluate}. */
@Command(
        name = "./waymark evaluate",
        sortOptions = false,
        description = "Measures every model on people's answers, or on simulated people where no file is given.")
final class Evaluate implements Callable<Integer> {
    private static final String INSTRUMENT = "instrument*.json";
    private static final String MAP = "field_to_occupations.json";

    /** From this job zone on, work asks for long preparation: what people study for. */
    private static final int LONG_PREPARATION = 4;

    @Parameters(paramLabel = "CSV", description = "answers: a column for each item, and perhaps one named field")
    List<Path> answers = new ArrayList<>();

    @Option(
            names = "--onet",
            paramLabel = "FILE.zip",
            description = "the O*NET database release to rank; else the one found here or in ../shared/data")
    @Nullable
    Path release;

    @Option(
            names = "--instrument",
            paramLabel = "FILE.json",
            description = "what was asked; else instrument*.json beside the answers, else Waymark's own quiz")
    @Nullable
    Path instrument;

    @Option(
            names = "--map",
            paramLabel = "FILE.json",
            description = "which occupations a field owns; else " + MAP + " beside the answers")
    @Nullable
    Path map;

    @Option(names = "--people", description = "how many to simulate (default: ${DEFAULT-VALUE})")
    int people = 2000;

    @Option(names = "--seed", description = "for all that is drawn at random (default: ${DEFAULT-VALUE})")
    long seed = 1;

    @Option(names = "--markdown", description = "print tables in Markdown, as a model card holds them")
    boolean markdown;

    @Option(
            names = "--personas",
            description = "instead ask every model about people who were thought up, and say whom it disappoints")
    boolean personas;

    @Option(names = "--help", usageHelp = true, description = "print this")
    boolean help;

    private final InputFiles files;
    private final PrintStream out;

    private Evaluate(InputFiles files, PrintStream out) {
        this.files = files;
        this.out = out;
    }

    /** Ends with 0 when measured, 1 when a file cannot be used, 2 when the command is not understood. */
    static int run(List<String> arguments, Map<String, String> environment, Path project, PrintStream out) {
        Path calledFrom =
                Path.of(environment.getOrDefault("WAYMARK_CALLED_FROM", "")).toAbsolutePath();
        return new CommandLine(new Evaluate(new InputFiles(calledFrom, project), out))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof RefusedException || problem instanceof IOException) {
                        out.println(problem.getMessage());
                        return 1;
                    }
                    throw problem;
                })
                .execute(arguments.toArray(String[]::new));
    }

    public static void main(String[] arguments) {
        Path project = Path.of(System.getProperty("waymark.root", "")).toAbsolutePath();
        System.exit(run(List.of(arguments), System.getenv(), project, System.out));
    }

    @Override
    public Integer call() throws IOException {
        Occupations occupations = Occupations.read(files.release(release));
        if (personas) {
            for (Model model : Model.values()) {
                print(PersonaCheck.of(model, Persona.all(), Questionnaire.own(), occupations.careers()));
            }
            return 0;
        }
        if (answers.isEmpty()) {
            print(
                    occupations,
                    Survey.simulated(
                            Optional.ofNullable(instrument).map(files::named),
                            Optional.ofNullable(map).map(files::named),
                            occupations.careers(),
                            people,
                            seed));
        }
        for (Path file : answers) {
            Path csv = files.named(file);
            print(
                    occupations,
                    Survey.read(csv, files.beside(csv, instrument, INSTRUMENT), files.beside(csv, map, MAP)));
        }
        return 0;
    }

    private void print(PersonaCheck check) {
        out.printf(
                "%n%s: %d of %d personas find what they expect%n",
                check.model().wireName(),
                check.pleased().size(),
                check.disappointments().size());
        check.disappointments().forEach((who, sentences) -> {
            if (!sentences.isEmpty()) {
                out.println("- " + who + ": " + String.join("; ", sentences) + ".");
            }
        });
    }

    private void print(Occupations occupations, Survey survey) {
        long start = System.nanoTime();
        Results results = measure(occupations, survey, seed);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        out.printf(
                "%s: %d people measured of %d, %d items, %d careers of the %s; 95 %% intervals from %d resamples of"
                        + " people, seed %d; %d s%n",
                survey.title(),
                results.people(),
                survey.people().size(),
                survey.questionnaire().scored().items().size(),
                occupations.careers().size(),
                occupations.source(),
                Results.RESAMPLES,
                seed,
                took.toSeconds());
        survey.notes().forEach(out::println);
        out.println();
        for (ReportTable table : Report.tables(results)) {
            out.println(markdown ? table.markdown() : table.plain());
        }
    }

    /** Every model, among the careers of long preparation and among all. */
    static Results measure(Occupations occupations, Survey survey, long seed) {
        return Evaluation.run(
                survey.questionnaire(),
                survey.people(),
                occupations.careers(),
                List.of(
                        CandidateCareers.of(
                                "job zones 4 and 5",
                                occupations.careers(),
                                survey.fields(),
                                career -> career.preparation() >= LONG_PREPARATION),
                        CandidateCareers.of("all", occupations.careers(), survey.fields(), career -> true)),
                seed);
    }
}
