package waymark.profile.career;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import waymark.edge.Caller;
import waymark.edge.MultiLine;
import waymark.edge.PageRequest;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.profile.person.Viewer;

/** The careers a person keeps. */
@Controller("/me/careers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SavedCareerController {
    private static final int ATTEMPTS = 5;

    private final SavedCareerStore store;
    private final CareerCatalog careers;
    private final Clock clock;

    SavedCareerController(SavedCareerStore store, CareerCatalog careers, Clock clock) {
        this.store = store;
        this.careers = careers;
        this.clock = clock;
    }

    /** What a person thinks of a career. */
    @Serdeable
    record SaveCareerRequest(
            @MultiLine @Nullable @Schema(maxLength = SavedCareer.LONGEST_NOTE) String note, @Nullable String rating) {}

    /**
     * A change of some of it: what is absent stays as it is, what is empty is taken away.
     *
     * @param revision the one the change was made of; absent if it suits any
     */
    @Serdeable
    record SavedCareerPatch(
            @Nullable Long revision,
            @MultiLine @Nullable @Schema(maxLength = SavedCareer.LONGEST_NOTE) String note,
            @Nullable String rating) {}

    /** A kept career; {@code available} is false once it was withdrawn. */
    @Serdeable
    record SavedCareerView(
            long revision,
            String slug,
            String title,
            @Nullable String note,
            @Nullable String rating,
            Instant savedAt,
            Instant updatedAt,
            boolean available) {}

    /** Kept careers. */
    @Serdeable
    record KeptCareers(List<SavedCareerView> items, long total) {}

    /** A page of them, latest first. */
    @Get
    KeptCareers list(
            @QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size, Caller caller) {
        Viewer self = Viewer.self(caller);
        List<SavedCareerView> kept = store.list(self, new PageRequest(page, size)).stream()
                .map(this::show)
                .toList();
        return new KeptCareers(kept, store.count(self));
    }

    @Get("/{slug}")
    Optional<SavedCareerView> one(String slug, Caller caller) {
        return find(slug, caller).map(this::show);
    }

    /** Keeps a career, or changes its note and thumb; repeating it changes nothing. */
    @Put("/{slug}")
    Optional<SavedCareerView> keep(String slug, @Body SaveCareerRequest opinion, Caller caller) {
        return change(slug, caller, (kept, now) -> kept.changed(opinion.note(), opinion.rating(), now));
    }

    /** Keeps a career, or changes note or thumb. Refused with 409 if either was changed since the given revision. */
    @Patch("/{slug}")
    Optional<SavedCareerView> patch(String slug, @Body SavedCareerPatch patch, Caller caller) {
        return change(slug, caller, (kept, now) -> kept.patched(patch.note(), patch.rating(), patch.revision(), now));
    }

    private Optional<SavedCareerView> change(
            String slug, Caller caller, BiFunction<SavedCareer, Instant, SavedCareer.Change> rule) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<SavedCareer> before = find(slug, caller);
            Optional<Career> career = careers.bySlug(slug);
            if (before.isEmpty() && career.isEmpty()) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            SavedCareer start = before.orElseGet(
                    () -> SavedCareer.fresh(RandomIds.random(), career.orElseThrow(), caller.id(), now));
            SavedCareer.Change next = rule.apply(start, now);
            if (next.entry() == start || store.write(before.orElse(null), next)) {
                return Optional.of(show(next.entry()));
            }
        }
        throw busy();
    }

    @Delete("/{slug}")
    @Status(HttpStatus.NO_CONTENT)
    void drop(String slug, Caller caller) {
        Optional<SavedCareer> kept = find(slug, caller);
        for (int i = 0; i < ATTEMPTS && kept.isPresent(); i++) {
            kept = store.remove(kept.get()) ? Optional.empty() : find(slug, caller);
        }
        if (kept.isPresent()) {
            throw busy();
        }
    }

    private static RefusedException busy() {
        return RefusedException.conflict(
                "career-busy", "This career was changed at the same moment elsewhere. Please try again.");
    }

    private Optional<SavedCareer> find(String slug, Caller caller) {
        Viewer viewer = Viewer.self(caller);
        Optional<Career> career = careers.bySlug(slug);
        return career.isPresent() ? store.find(career.get().id(), viewer) : store.findBySlug(slug, viewer);
    }

    private SavedCareerView show(SavedCareer c) {
        Optional<Career> now = careers.byId(c.career());
        return new SavedCareerView(
                c.revision(),
                now.map(Career::slug).orElse(c.slug()),
                now.map(Career::title).orElse(c.title()),
                c.note(),
                c.rating(),
                c.savedAt(),
                c.updatedAt(),
                now.isPresent());
    }
}
