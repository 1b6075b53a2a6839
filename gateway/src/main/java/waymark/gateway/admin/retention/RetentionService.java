package waymark.gateway.admin.retention;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import waymark.gateway.upstream.CommonClient;
import waymark.retention.RetentionJob;
import waymark.retention.RetentionReport;
import waymark.retention.RetentionRun;
import waymark.retention.RetentionTable;

/** Joins what the services and the gateway itself say of how long they keep what they own. */
@Singleton
public class RetentionService {
    private static final int MOST_RUNS = 25;

    private final CommonClient services;
    private final RetentionJob own;

    RetentionService(CommonClient services, RetentionJob own) {
        this.services = services;
        this.own = own;
    }

    /**
     * The whole portal's.
     *
     * @param version of the table in force
     * @param items each kind of data once, with what would go of it in a run now, wherever it is
     * @param runs the latest of all applications, newest first
     * @param missing applications that did not answer: what they would remove or removed is not told
     */
    @Serdeable
    public record Retention(
            String version, List<RetentionReport.Kind> items, int total, List<Run> runs, List<String> missing) {
        /** How much would go in all. */
        public long overdue() {
            return items.stream().mapToLong(RetentionReport.Kind::count).sum();
        }

        /** What a kind is, in words; its name where the table no longer has it. */
        public String what(String kind) {
            return items.stream()
                    .filter(item -> item.kind().equals(kind))
                    .map(RetentionReport.Kind::what)
                    .findFirst()
                    .orElse(kind);
        }
    }

    /** A run of the job of an application. */
    @Serdeable
    public record Run(String service, RetentionRun run) {}

    Retention all() {
        List<RetentionReport> reports = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String service : CommonClient.SERVICES) {
            services.retention(service).found().ifPresentOrElse(reports::add, () -> missing.add(service));
        }
        reports.add(own.report());
        Map<String, RetentionReport.Kind> kinds = new LinkedHashMap<>();
        RetentionTable.current().periods().forEach(period -> reports.stream()
                .flatMap(report -> report.items().stream())
                .filter(kind -> kind.kind().equals(period.kind()))
                .forEach(kind -> kinds.merge(kind.kind(), kind, RetentionService::both)));
        List<RetentionReport.Kind> items = List.copyOf(kinds.values());
        return new Retention(RetentionTable.current().version(), items, items.size(), runs(reports), missing);
    }

    private static List<Run> runs(List<RetentionReport> reports) {
        return reports.stream()
                .flatMap(report -> report.runs().stream().map(run -> new Run(report.service(), run)))
                .sorted(Comparator.comparing((Run run) -> run.run().startedAt()).reversed())
                .limit(MOST_RUNS)
                .toList();
    }

    private static RetentionReport.Kind both(RetentionReport.Kind one, RetentionReport.Kind other) {
        return new RetentionReport.Kind(
                one.kind(),
                one.what(),
                one.audience(),
                one.removedBy(),
                one.days(),
                one.kept(),
                one.count() + other.count(),
                earlier(one.oldest(), other.oldest()));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
